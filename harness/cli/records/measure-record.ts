import { dirname } from 'node:path';

import type { RecordedRun } from '../../contenders/record-kind.js';
import { recordPath, saveRecord } from '../../contenders/record-store.js';
import type { Terminal } from '../../runner/progress/terminal.js';
import { withInterruption } from '../interruption.js';
import { loadNative } from '../load-native.js';
import { beginRecord } from './begin-record.js';
import type { RecordOptions } from './record-options.js';
import type { RecordVerb } from './record-verb.js';

export interface MeasuredRecord<RecordOf> {
  readonly run: RecordOf;
  /** Absolute. */
  readonly path: string;
}

/** Takes a record, in the directory of the run `intoRun` or in one of its own. Tells `onBegun` where before it measures. */
export const measureRecord = async <
  RecordOf extends RecordedRun,
  Summary extends object,
  Options extends RecordOptions,
>(
  { kind, prepare }: RecordVerb<RecordOf, Summary, Options>,
  options: Options,
  {
    terminal,
    intoRun,
    onBegun,
  }: {
    readonly terminal: Terminal;
    readonly intoRun: string | null;
    readonly onBegun: (path: string) => void;
  },
): Promise<MeasuredRecord<RecordOf>> => {
  await loadNative();
  const measure = await prepare(options, terminal);
  const head = await beginRecord(kind.id, options, intoRun);
  const path = recordPath(options.results, head.runId, kind.file);
  onBegun(path);
  const run = await withInterruption((signal) =>
    measure({
      head,
      runDirectory: dirname(path),
      timeoutSeconds: options.timeout,
      save: (record) => {
        saveRecord(path, record);
      },
      signal,
      terminal,
    }),
  );
  return { run, path };
};
