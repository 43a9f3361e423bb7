import type { RecordedRun, RecordKind } from '../../contenders/record-kind.js';
import type { Terminal } from '../../runner/progress/terminal.js';
import type { RecordHead } from './begin-record.js';
import type { RecordOptions } from './record-options.js';

/** A record that has begun, and what its measuring needs to know. */
export interface BegunRecord<RecordOf> {
  readonly head: RecordHead;
  /** The run's own, below `results/`. */
  readonly runDirectory: string;
  readonly timeoutSeconds: number;
  readonly save: (record: RecordOf) => void;
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
}

/** A verb that leaves a record: its kind, and how it is measured. */
export interface RecordVerb<
  RecordOf extends RecordedRun,
  Summary extends object,
  Options extends RecordOptions,
> {
  readonly kind: RecordKind<RecordOf, Summary>;
  /** Makes or finds what the measuring reads, before the record begins; gives the measuring. */
  readonly prepare: (
    options: Options,
    terminal: Terminal,
  ) => Promise<(begun: BegunRecord<RecordOf>) => Promise<RecordOf>>;
}
