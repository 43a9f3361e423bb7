import { stepProgress, stepWords } from '../../contenders/step-progress.js';
import { measureScaling } from '../../peers/scaling/measure-scaling.js';
import { scalingKind } from '../../peers/scaling/scaling-kind.js';
import type { ScalingStep } from '../../peers/scaling/scaling-plan.js';
import { scalingSizes } from '../../peers/scaling/scaling-points.js';
import type { ScalingMeasurement, ScalingRun } from '../../peers/scaling/scaling-run.js';
import type { ScalingSummary } from '../../peers/scaling/scaling-summary.js';
import { nowSeconds } from '../clock.js';
import { generatedCorpus } from '../prepare-corpus.js';
import type { RecordOptions } from './record-options.js';
import type { RecordVerb } from './record-verb.js';

export interface ScalingOptions extends RecordOptions {
  readonly quick?: boolean;
}

const words = stepWords<ScalingStep, ScalingMeasurement>(
  ({ round, series, x, configuration }) => `round ${round}  ${series} ${x}  ${configuration}`,
  ({ wallSeconds }) => `${wallSeconds.toFixed(3)} s`,
);

export const scalingVerb: RecordVerb<ScalingRun, ScalingSummary, ScalingOptions> = {
  kind: scalingKind,
  prepare: async ({ quick }, preparing) => {
    const size = scalingSizes[quick === true ? 'quick' : 'full'];
    const corpora = new Map<number, string>();
    for (const scale of size.points.corpus) {
      corpora.set(scale, (await generatedCorpus(scale, preparing)).directory);
    }
    return ({ head, terminal, ...begun }) =>
      measureScaling({
        run: { kind: 'scaling', ...head },
        size,
        corpora,
        probe: 'auto',
        observe: stepProgress(terminal, words, nowSeconds),
        ...begun,
      });
  },
};
