/** Everything else that a report has a section for, measured into the directory of a run: one reproduction of the note. */
import {
  isWhole,
  type RecordedRun,
  type RecordKind,
  tellRecord,
} from '../../contenders/record-kind.js';
import { recordIn } from '../../contenders/record-store.js';
import type { Run } from '../../measurement.js';
import type { Terminal } from '../../runner/progress/terminal.js';
import { runDirectory } from '../../store/run-directory.js';
import { readNote } from '../read-note.js';
import { buildsVerb } from '../records/builds-verb.js';
import { measureRecord } from '../records/measure-record.js';
import { monitorCostVerb } from '../records/monitor-cost-verb.js';
import { peersVerb } from '../records/peers-verb.js';
import { type ScaledOptions, scaledDefaults } from '../records/record-options.js';
import type { RecordVerb } from '../records/record-verb.js';
import { rssCostVerb } from '../records/rss-cost-verb.js';
import { scalingVerb } from '../records/scaling-verb.js';
import { watcherVerb } from '../records/watcher-verb.js';
import type { BenchOptions } from './bench-options.js';

/** What a verb needs beside what all have, from the size of the run: a try of the run makes tries of the others. */
interface Size {
  /** Whether the run is too small to learn from. */
  readonly isTry: boolean;
  readonly scale: number;
}

type Measure = (options: ScaledOptions, size: Size) => Promise<readonly string[]>;

const trialScale = 0.1;

/**
 * Measures every kind of record beside the run, one after another, no larger than each would be on its own. One that is
 * there whole stays as it is, so that a run that is resumed goes on. Resolves to what failed, a sentence each. Throws where
 * it is interrupted: what was stored stays.
 */
export const measureBeside = async (
  run: Run,
  options: Pick<BenchOptions, 'results' | 'reports' | 'timeout' | 'quiet'>,
  terminal: Terminal,
): Promise<readonly string[]> => {
  const { scale } = run.corpus;
  const size: Size = { scale: scale ?? 1, isTry: (scale ?? 1) < trialScale };
  const common: ScaledOptions = {
    results: options.results,
    reports: options.reports,
    timeout: options.timeout,
    machine: run.environment.machine,
    rounds: Math.min(run.rounds, scaledDefaults.rounds),
    scale: Math.min(size.scale, scaledDefaults.scale),
  };
  const failures: string[] = [];
  for (const measure of measures(run.runId, terminal)) {
    failures.push(...(await measure(common, size)));
  }
  return failures;
};

/** In the order of the report's sections. */
const measures = (runId: string, terminal: Terminal): readonly Measure[] => {
  const take = async <
    RecordOf extends RecordedRun,
    Summary extends object,
    Options extends ScaledOptions,
  >(
    verb: RecordVerb<RecordOf, Summary, Options>,
    options: Options,
  ): Promise<readonly string[]> => {
    const { kind } = verb;
    const stored = recordIn(runDirectory(options.results, runId), kind);
    if (stored !== null && isWhole(stored)) {
      terminal.line(`beside the run: ${kind.title}, measured already`);
      return failuresOf(kind, stored);
    }
    terminal.line(`beside the run: ${kind.title}`);
    const where = { terminal, intoRun: runId, onBegun: () => undefined };
    const { run } = await measureRecord(verb, options, where);
    return failuresOf(kind, run);
  };
  return [
    (options, { isTry }) => take(rssCostVerb, { ...options, time: isTry ? 0.05 : 0.5 }),
    (options, { scale }) =>
      take(watcherVerb, { ...options, scale, rounds: Math.min(options.rounds, 3), audit: 9973 }),
    (options) => take(peersVerb, options),
    (options, { isTry }) =>
      take(scalingVerb, { ...options, rounds: Math.min(options.rounds, 4), quick: isTry }),
    (options) => take(buildsVerb, options),
    (options) => take(monitorCostVerb, options),
  ];
};

const failuresOf = <RecordOf extends RecordedRun, Summary extends object>(
  kind: RecordKind<RecordOf, Summary>,
  run: RecordOf,
): readonly string[] =>
  tellRecord(kind, run, readNote()).failureTexts.map((text) => `${kind.id}: ${text}`);
