import { measureRssCost, type RssCostStep } from '../../contenders/rss-cost/measure-rss-cost.js';
import { rssContenders } from '../../contenders/rss-cost/rss-contenders.js';
import { rssCostKind } from '../../contenders/rss-cost/rss-cost-kind.js';
import type { RssCostMeasurement, RssCostRun } from '../../contenders/rss-cost/rss-cost-record.js';
import type { RssCostSummary } from '../../contenders/rss-cost/rss-cost-summary.js';
import { stepProgress, stepWords } from '../../contenders/step-progress.js';
import { nowSeconds } from '../clock.js';
import { loadNative } from '../load-native.js';
import type { RecordOptions } from './record-options.js';
import type { RecordVerb } from './record-verb.js';

export interface RssCostOptions extends RecordOptions {
  /** How long the calls of one repeat are timed. */
  readonly time: number;
}

const words = stepWords<RssCostStep, RssCostMeasurement>(
  ({ round, contender }) => `repeat ${round}  ${contender}`,
  ({ nanoseconds }) => `${nanoseconds.toFixed(1)} ns`,
);

/** The probes of the table that do not open here, and why. */
const unavailableProbes = async (): Promise<RssCostRun['unavailable']> => {
  const probes = (await loadNative()).listProbes();
  return rssContenders.flatMap(({ id, source }) => {
    if (source.kind !== 'probe') return [];
    const probe = probes.find(({ name }) => name === source.probe);
    const why = probe === undefined ? 'this platform has none' : probe.unavailable;
    return why === null ? [] : [{ contender: id, why }];
  });
};

export const rssCostVerb: RecordVerb<RssCostRun, RssCostSummary, RssCostOptions> = {
  kind: rssCostKind,
  prepare: async ({ time }) => {
    const unavailable = await unavailableProbes();
    return ({ head, terminal, ...begun }) =>
      measureRssCost({
        run: { kind: 'rss-cost', ...head, callSeconds: time, unavailable },
        observe: stepProgress(terminal, words, nowSeconds),
        ...begun,
      });
  },
};
