/** What can be seen of a process from outside, as data: one name and unit for each figure, absent where nobody tells. */

/** Figures that only grow while a process lives. */
export const counterNames = [
  'userSeconds',
  'systemSeconds',
  'minorFaultCount',
  'majorFaultCount',
  /** Through system calls, whether or not they reached a disk. */
  'readBytes',
  'writtenBytes',
  /** From and to storage. */
  'storageReadBytes',
  'storageWrittenBytes',
  /** Of the main thread: the kernel adds up no others. */
  'voluntarySwitchCount',
  'involuntarySwitchCount',
] as const;

/** Figures that rise and fall. */
export const levelNames = [
  'rssBytes',
  /** RSS with each shared page divided by the number of its users. */
  'pssBytes',
  'swappedBytes',
  'threadCount',
] as const;

export type CounterName = (typeof counterNames)[number];
export type LevelName = (typeof levelNames)[number];
export type FigureName = CounterName | LevelName | 'peakRssBytes';

export type Counters = Readonly<Partial<Record<CounterName, number>>>;
export type ProcessFigures = Readonly<Partial<Record<FigureName, number>>>;

/** The named figures added up over several processes; absent where no process has one. */
export const summed = <Name extends FigureName>(
  names: readonly Name[],
  parts: readonly Readonly<Partial<Record<Name, number>>>[],
): Partial<Record<Name, number>> => {
  const sums: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const values = parts.flatMap((part) => part[name] ?? []);
    if (values.length > 0) sums[name] = values.reduce((sum, value) => sum + value, 0);
  }
  return sums;
};
