/** Ways to watch the untraced workload, as data. */

export interface MonitorContender {
  readonly id: string;
  readonly name: string;
  /** Null where nothing watches. */
  readonly intervalSeconds: number | null;
}

/** The note's tick for an untraced program, and one ten times as fine to see the cost grow. */
export const monitorContenders = [
  { id: 'off', name: 'not watched', intervalSeconds: null },
  { id: 'on', name: 'watched every 0.25 s', intervalSeconds: 0.25 },
  { id: 'fine', name: 'watched every 0.025 s', intervalSeconds: 0.025 },
] as const satisfies readonly MonitorContender[];

export type MonitorContenderId = (typeof monitorContenders)[number]['id'];

export const monitorContenderIds: readonly MonitorContenderId[] = monitorContenders.map(
  ({ id }) => id,
);

/** What the others are held against. */
export const unwatchedId = 'off' satisfies MonitorContenderId;

/** What the target is asked of. */
export const watchedId = 'on' satisfies MonitorContenderId;

/** @throws RangeError for an id that is not in the table. */
export const monitorContenderOf = (id: MonitorContenderId): MonitorContender => {
  const contender: MonitorContender | undefined = monitorContenders.find((each) => each.id === id);
  if (contender === undefined) throw new RangeError(`no way to watch is called ${id}`);
  return contender;
};
