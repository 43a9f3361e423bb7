import { measureMonitorCost } from '../../contenders/monitor-cost/measure-monitor-cost.js';
import type { MonitorCostStep } from '../../contenders/monitor-cost/measure-monitor-cost.js';
import { monitorCostKind } from '../../contenders/monitor-cost/monitor-cost-kind.js';
import type {
  MonitorCostMeasurement,
  MonitorCostRun,
} from '../../contenders/monitor-cost/monitor-cost-record.js';
import type { MonitorCostSummary } from '../../contenders/monitor-cost/monitor-cost-summary.js';
import { stepProgress, stepWords } from '../../contenders/step-progress.js';
import { UserError } from '../../errors.js';
import { openProcessSource } from '../../monitor/open-process-source.js';
import { openTimeline } from '../bench/watch-repetitions.js';
import { nowSeconds } from '../clock.js';
import { generatedCorpus } from '../prepare-corpus.js';
import type { ScaledOptions } from './record-options.js';
import type { RecordVerb } from './record-verb.js';

const words = stepWords<MonitorCostStep, MonitorCostMeasurement>(
  ({ round, contender }) => `round ${round}  ${contender}`,
  ({ wallSeconds }) => `${wallSeconds.toFixed(3)} s`,
);

export const monitorCostVerb: RecordVerb<MonitorCostRun, MonitorCostSummary, ScaledOptions> = {
  kind: monitorCostKind,
  prepare: async ({ scale }, preparing) => {
    const source = openProcessSource();
    if (source instanceof UserError) throw source;
    const { corpus, directory } = await generatedCorpus(scale, preparing);
    return ({ head, terminal, ...begun }) =>
      measureMonitorCost({
        run: { kind: 'monitor-cost', ...head, corpus },
        inputDirectory: directory,
        source,
        openFile: openTimeline,
        nowSeconds,
        observe: stepProgress(terminal, words, nowSeconds),
        ...begun,
      });
  },
};
