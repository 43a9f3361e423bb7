import { dirname } from 'node:path';
import process from 'node:process';

import { readRecord, recordPath, saveRecord } from '../../peers/record-store.js';
import { measureScaling } from '../../peers/scaling/measure-scaling.js';
import { reportScaling } from '../../peers/scaling/report-scaling.js';
import type { ScalingStep } from '../../peers/scaling/scaling-plan.js';
import { scalingSizes } from '../../peers/scaling/scaling-points.js';
import { renderScalingText } from '../../peers/scaling/scaling-renderings.js';
import {
  type ScalingMeasurement,
  type ScalingRun,
  scalingRunFile,
} from '../../peers/scaling/scaling-run.js';
import { stepProgress, type StepWords } from '../../peers/step-progress.js';
import { createTerminal, type Terminal } from '../../runner/progress/terminal.js';
import { withInterruption } from '../interruption.js';
import { loadNative } from '../load-native.js';
import { generatedCorpus } from '../prepare-corpus.js';
import { beginRecord } from './begin-record.js';
import { concludeRecord, untilInterrupted } from './conclude-record.js';
import type { RecordOptions } from './record-options.js';

export interface ScalingOptions extends RecordOptions {
  readonly quick?: boolean;
}

const nowSeconds = (): number => performance.now() / 1000;

const words: StepWords<ScalingStep, ScalingMeasurement> = {
  step: ({ round, series, x, configuration }) => `round ${round}  ${series} ${x}  ${configuration}`,
  measurement: (measurement) => {
    const { round, series, x, configuration } = measurement;
    const place = `round ${round}  ${series} ${x}  ${configuration}`;
    return measurement.outcome === 'completed'
      ? `${place}  ${measurement.wallSeconds.toFixed(3)} s`
      : `${place}  FAILED: ${measurement.cause}`;
  },
};

const corporaOf = async (
  scales: readonly number[],
  terminal: Terminal,
): Promise<ReadonlyMap<number, string>> => {
  const directories = new Map<number, string>();
  for (const scale of scales) {
    directories.set(scale, (await generatedCorpus(scale, terminal)).directory);
  }
  return directories;
};

const conclude = async (
  run: ScalingRun,
  path: string,
  options: ScalingOptions,
): Promise<number> => {
  const { directory, summary } = await reportScaling(run, options.reports);
  const text = renderScalingText(summary);
  const concluded = { recordPath: path, reportDirectory: directory, summary, text };
  return concludeRecord(concluded, options.json ?? false);
};

/** From the options to the printed tables; resolves to the exit code. */
export const runScaling = async (options: ScalingOptions): Promise<number> => {
  if (options.render !== undefined) {
    const stored = readRecord(scalingRunFile, options.results, options.render);
    return conclude(stored, recordPath(options.results, stored.runId, scalingRunFile), options);
  }
  await loadNative();
  const terminal = createTerminal(process.stderr, options.quiet ?? false);
  const size = scalingSizes[options.quick === true ? 'quick' : 'full'];
  const corpora = await corporaOf(size.points.corpus, terminal);
  const head = await beginRecord('scaling', options);
  const path = recordPath(options.results, head.runId, scalingRunFile);
  return untilInterrupted(path, 'scaling', async () => {
    const run = await withInterruption((signal) =>
      measureScaling({
        run: { kind: 'scaling', ...head },
        size,
        corpora,
        runDirectory: dirname(path),
        probe: 'auto',
        timeoutSeconds: options.timeout,
        save: (taken) => {
          saveRecord(path, taken);
        },
        observe: stepProgress(terminal, words, nowSeconds),
        signal,
      }),
    );
    return conclude(run, path, options);
  });
};
