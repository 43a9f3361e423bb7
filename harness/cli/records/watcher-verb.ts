import { stepProgress, stepWords } from '../../contenders/step-progress.js';
import { measureWatcher } from '../../peers/watcher/measure-watcher.js';
import { watcherKind } from '../../peers/watcher/watcher-kind.js';
import type {
  WatcherMeasurement,
  WatcherRun,
  WatcherStep,
} from '../../peers/watcher/watcher-run.js';
import type { WatcherSummary } from '../../peers/watcher/watcher-summary.js';
import { nowSeconds } from '../clock.js';
import { generatedCorpus } from '../prepare-corpus.js';
import type { RecordOptions } from './record-options.js';
import type { RecordVerb } from './record-verb.js';

export interface WatcherOptions extends RecordOptions {
  readonly scale: number;
  readonly audit: number;
}

const words = stepWords<WatcherStep, WatcherMeasurement>(
  ({ round, setting }) => `round ${round}  ${setting}`,
  ({ watcherCpuSeconds, offCount }) =>
    `${watcherCpuSeconds.toFixed(3)} s of CPU, ${offCount} events off`,
);

export const watcherVerb: RecordVerb<WatcherRun, WatcherSummary, WatcherOptions> = {
  kind: watcherKind,
  prepare: async ({ scale, audit }, preparing) => {
    const { corpus, directory } = await generatedCorpus(scale, preparing);
    return ({ head, terminal, ...begun }) =>
      measureWatcher({
        run: { kind: 'watcher', ...head, corpus, auditInterval: audit },
        inputDirectory: directory,
        observe: stepProgress(terminal, words, nowSeconds),
        ...begun,
      });
  },
};
