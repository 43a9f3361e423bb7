import { stepProgress, stepWords } from '../../contenders/step-progress.js';
import { measurePeers } from '../../peers/measure-peers.js';
import { peerKind } from '../../peers/peer-kind.js';
import type { PeerStep } from '../../peers/peer-plan.js';
import type { PeerMeasurement, PeerRun } from '../../peers/peer-run.js';
import type { PeerSummary } from '../../peers/peer-summary.js';
import { smallScaleOf } from '../../peers/peer-table.js';
import { nowSeconds } from '../clock.js';
import { generatedCorpus } from '../prepare-corpus.js';
import type { ScaledOptions } from './record-options.js';
import type { RecordVerb } from './record-verb.js';

const words = stepWords<PeerStep, PeerMeasurement>(
  ({ round, peer }) => `round ${round}  ${peer}`,
  ({ wrapperWallSeconds }) => `${wrapperWallSeconds.toFixed(3)} s`,
);

export const peersVerb: RecordVerb<PeerRun, PeerSummary, ScaledOptions> = {
  kind: peerKind,
  prepare: async ({ scale }, preparing) => {
    const whole = await generatedCorpus(scale, preparing);
    const small = await generatedCorpus(smallScaleOf(scale), preparing);
    return ({ head, terminal, ...begun }) =>
      measurePeers({
        run: { kind: 'peers', ...head, corpora: { whole: whole.corpus, small: small.corpus } },
        inputDirectories: { whole: whole.directory, small: small.directory },
        observe: stepProgress(terminal, words, nowSeconds),
        ...begun,
      });
  },
};
