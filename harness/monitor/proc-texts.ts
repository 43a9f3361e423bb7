/** From the text of the kernel's files about a process to figures; see proc(5). Pure. */
import type { ProcessFigures } from './process-figures.js';

/** The unit of times in /proc/PID/stat: USER_HZ, which is 100 on every architecture that Node runs on. */
export const ticksPerSecond = 100;

export interface Kernel {
  /** The unit of statm. */
  readonly pageSizeBytes: number;
}

/** `comm` may hold blanks and brackets, so the fields are counted from its last bracket; the first of them is field 3. */
const statFields = (text: string): readonly string[] =>
  text.slice(text.lastIndexOf(')') + 2).split(' ');

const firstStatField = 3;

const statField = (fields: readonly string[], number: number): number =>
  Number(fields[number - firstStatField]);

export interface StatFacts {
  readonly name: string;
  readonly parentPid: number;
  /** Whether the process has ended and only waits to be asked how. */
  readonly ended: boolean;
  /** As wait(2) encodes it; only of an ended process, and 0 to who may not know. */
  readonly waitStatus: number;
  /** Since the machine was started. */
  readonly startedSeconds: number;
}

export const parseStatFacts = (text: string): StatFacts => {
  const fields = statFields(text);
  return {
    name: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')),
    parentPid: statField(fields, 4),
    ended: fields[0] === 'Z' || fields[0] === 'X',
    waitStatus: statField(fields, 52),
    startedSeconds: statField(fields, 22) / ticksPerSecond,
  };
};

const parseStat = (text: string): ProcessFigures => {
  const fields = statFields(text);
  return {
    minorFaultCount: statField(fields, 10),
    majorFaultCount: statField(fields, 12),
    userSeconds: statField(fields, 14) / ticksPerSecond,
    systemSeconds: statField(fields, 15) / ticksPerSecond,
    threadCount: statField(fields, 20),
  };
};

/** `size resident shared ...` in pages. */
const parseStatm = (text: string, { pageSizeBytes }: Kernel): ProcessFigures => ({
  rssBytes: Number(text.split(' ')[1]) * pageSizeBytes,
});

/** A line of `name: value`, and what one of it is in the figure's unit. */
interface NamedLine {
  readonly figure: keyof ProcessFigures;
  readonly unit: number;
}

const bytes = 1;
const kibibytes = 1024;

const namedLines =
  (lines: Readonly<Record<string, NamedLine>>) =>
  (text: string): ProcessFigures => {
    const figures: { -readonly [Name in keyof ProcessFigures]: ProcessFigures[Name] } = {};
    for (const [, name = '', value] of text.matchAll(/^(\w+):\s+(\d+)/gm)) {
      const line = lines[name];
      if (line !== undefined) figures[line.figure] = Number(value) * line.unit;
    }
    return figures;
  };

/** A file below /proc/PID, and what is read of it. */
interface ProcFile {
  readonly parse: (text: string, kernel: Kernel) => ProcessFigures;
  /** Whether the kernel ties an open descriptor to the program of that moment, which exec replaces. */
  readonly reopen: boolean;
}

export const procFiles = {
  stat: { parse: parseStat, reopen: false },
  statm: { parse: parseStatm, reopen: false },
  status: {
    parse: namedLines({
      VmHWM: { figure: 'peakRssBytes', unit: kibibytes },
      VmSwap: { figure: 'swappedBytes', unit: kibibytes },
      voluntary_ctxt_switches: { figure: 'voluntarySwitchCount', unit: 1 },
      nonvoluntary_ctxt_switches: { figure: 'involuntarySwitchCount', unit: 1 },
    }),
    reopen: false,
  },
  io: {
    parse: namedLines({
      rchar: { figure: 'readBytes', unit: bytes },
      wchar: { figure: 'writtenBytes', unit: bytes },
      read_bytes: { figure: 'storageReadBytes', unit: bytes },
      write_bytes: { figure: 'storageWrittenBytes', unit: bytes },
    }),
    reopen: false,
  },
  smaps_rollup: {
    parse: namedLines({ Pss: { figure: 'pssBytes', unit: kibibytes } }),
    reopen: true,
  },
} as const satisfies Record<string, ProcFile>;

export type ProcFileName = keyof typeof procFiles;

/** What is read at every sample: together some 40 µs. The walk over every page, smaps_rollup, is not. */
export const sampledFiles = [
  'stat',
  'statm',
  'status',
  'io',
] as const satisfies readonly ProcFileName[];
