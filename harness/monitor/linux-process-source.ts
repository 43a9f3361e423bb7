/** The edge: /proc of this machine, read through held descriptors. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';

import { type Kernel, parseStatFacts, procFiles, type ProcFileName } from './proc-texts.js';
import type { ProcessFigures } from './process-figures.js';
import type { Look, ProcessIdentity, ProcessSource } from './process-source.js';

/** More than any of the files is long. */
const buffer = Buffer.alloc(8192);

const readHeld = (descriptor: number): string =>
  buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, buffer.length, 0));

const textOrNull = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const descriptorOrNull = (path: string): number | null => {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
};

/** The start of smaps tells the size of a page; nothing else that Node can read does. */
const kernelOf = (smapsPath: string): Kernel => {
  const descriptor = openSync(smapsPath, 'r');
  try {
    const kibibytes = /^KernelPageSize:\s+(\d+) kB$/m.exec(readHeld(descriptor))?.[1];
    return { pageSizeBytes: Number(kibibytes ?? 4) * 1024 };
  } finally {
    closeSync(descriptor);
  }
};

/** Descriptors of one process by file; null for a file that is closed to us. */
type Held = Map<ProcFileName, number | null>;

const gone: Look = { alive: false, waitStatus: null };

/** @throws where /proc is not mounted. */
export const linuxProcessSource = (): ProcessSource => {
  const kernel = kernelOf('/proc/self/smaps');
  const bootSeconds = Number(/^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1]);
  const held = new Map<number, Held>();

  const heldOf = (pid: number): Held => {
    const known = held.get(pid) ?? new Map<ProcFileName, number | null>();
    held.set(pid, known);
    return known;
  };

  const textOf = (pid: number, file: ProcFileName): string | null => {
    const path = `/proc/${pid}/${file}`;
    if (procFiles[file].reopen) return textOrNull(path);
    const descriptors = heldOf(pid);
    const known = descriptors.get(file);
    const descriptor = known === undefined ? descriptorOrNull(path) : known;
    descriptors.set(file, descriptor);
    return descriptor === null ? null : readHeld(descriptor);
  };

  /** The text of a file, or null where the process is gone or does not let us. */
  const safely = (pid: number, file: ProcFileName): string | null => {
    try {
      return textOf(pid, file);
    } catch {
      return null;
    }
  };

  const identify = (pid: number): ProcessIdentity | null => {
    const stat = safely(pid, 'stat');
    if (stat === null) return null;
    const { name, startedSeconds } = parseStatFacts(stat);
    const argv0 = textOrNull(`/proc/${pid}/cmdline`)?.split('\0')[0] ?? '';
    try {
      return {
        pid,
        name,
        argv0: argv0 === '' ? null : argv0,
        startedAt: new Date((bootSeconds + startedSeconds) * 1000).toISOString(),
        userId: statSync(`/proc/${pid}`).uid,
      };
    } catch {
      return null;
    }
  };

  const look = (pid: number, files: readonly ProcFileName[]): Look => {
    const stat = safely(pid, 'stat');
    if (stat === null) return gone;
    const { ended, waitStatus } = parseStatFacts(stat);
    if (ended) return { alive: false, waitStatus };
    const figures: ProcessFigures[] = files.map((file) => {
      const text = file === 'stat' ? stat : safely(pid, file);
      return text === null || text === '' ? {} : procFiles[file].parse(text, kernel);
    });
    return { alive: true, figures: Object.assign({}, ...figures) as ProcessFigures };
  };

  return {
    identify,
    look,
    descendantsOf: (pids) => descendants(pids, parentsByPid()),
    forget: (pid) => {
      for (const descriptor of held.get(pid)?.values() ?? []) {
        if (descriptor !== null) closeSync(descriptor);
      }
      held.delete(pid);
    },
  };
};

/** Not every kernel lists a process's children, so every process is asked for its parent. */
const parentsByPid = (): ReadonlyMap<number, number> => {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.flatMap((pid): (readonly [number, number])[] => {
      const stat = textOrNull(`/proc/${pid}/stat`);
      return stat === null ? [] : [[Number(pid), parseStatFacts(stat).parentPid]];
    }),
  );
};

/** From each process's parent to all that descend from the given ones, without them. */
export const descendants = (
  pids: readonly number[],
  parents: ReadonlyMap<number, number>,
): readonly number[] => {
  const found = new Set(pids);
  let before = 0;
  while (before < found.size) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found].filter((pid) => !pids.includes(pid));
};
