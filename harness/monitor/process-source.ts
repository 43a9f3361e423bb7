import type { ProcFileName } from './proc-texts.js';
import type { ProcessFigures } from './process-figures.js';

export interface ProcessIdentity {
  readonly pid: number;
  /** As the kernel calls it: at most 15 bytes. */
  readonly name: string;
  /** The first word of its command line; the others may hold secrets. Null where it tells none. */
  readonly argv0: string | null;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** User that it runs as. */
  readonly userId: number;
}

export type Look =
  | { readonly alive: true; readonly figures: ProcessFigures }
  /** `waitStatus` as wait(2) encodes it; null where the process is gone altogether. */
  | { readonly alive: false; readonly waitStatus: number | null };

/** What tells of the processes of this machine. */
export interface ProcessSource {
  /** Null where there is no such process. */
  readonly identify: (pid: number) => ProcessIdentity | null;
  /** What the files tell now. A process once looked at is not mistaken for a later one that was given its number. */
  readonly look: (pid: number, files: readonly ProcFileName[]) => Look;
  /** Children of each of the processes, and theirs. */
  readonly descendantsOf: (pids: readonly number[]) => readonly number[];
  /** Holds nothing open of a process any more. */
  readonly forget: (pid: number) => void;
}
