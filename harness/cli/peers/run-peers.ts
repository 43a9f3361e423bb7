import { dirname } from 'node:path';
import process from 'node:process';

import { measurePeers } from '../../peers/measure-peers.js';
import type { PeerStep } from '../../peers/peer-plan.js';
import { renderPeersText } from '../../peers/peer-renderings.js';
import { type PeerMeasurement, type PeerRun, peerRunFile } from '../../peers/peer-run.js';
import { smallScaleOf } from '../../peers/peer-table.js';
import { readRecord, recordPath, saveRecord } from '../../peers/record-store.js';
import { reportPeers } from '../../peers/report-peers.js';
import { stepProgress, type StepWords } from '../../peers/step-progress.js';
import { createTerminal } from '../../runner/progress/terminal.js';
import { withInterruption } from '../interruption.js';
import { loadNative } from '../load-native.js';
import { generatedCorpus } from '../prepare-corpus.js';
import { beginRecord } from './begin-record.js';
import { concludeRecord, untilInterrupted } from './conclude-record.js';
import type { RecordOptions } from './record-options.js';

export interface PeersOptions extends RecordOptions {
  readonly scale: number;
}

const nowSeconds = (): number => performance.now() / 1000;

const words: StepWords<PeerStep, PeerMeasurement> = {
  step: ({ round, peer }) => `round ${round}  ${peer}`,
  measurement: (measurement) => {
    const { round, peer } = measurement;
    return measurement.outcome === 'completed'
      ? `round ${round}  ${peer}  ${measurement.wrapperWallSeconds.toFixed(3)} s`
      : `round ${round}  ${peer}  FAILED: ${measurement.cause}`;
  },
};

const conclude = async (run: PeerRun, path: string, options: PeersOptions): Promise<number> => {
  const { directory, summary } = await reportPeers(run, options.reports);
  const text = renderPeersText(summary);
  const concluded = { recordPath: path, reportDirectory: directory, summary, text };
  return concludeRecord(concluded, options.json ?? false);
};

/** From the options to the printed table; resolves to the exit code. */
export const runPeers = async (options: PeersOptions): Promise<number> => {
  if (options.render !== undefined) {
    const stored = readRecord(peerRunFile, options.results, options.render);
    return conclude(stored, recordPath(options.results, stored.runId, peerRunFile), options);
  }
  await loadNative();
  const terminal = createTerminal(process.stderr, options.quiet ?? false);
  const whole = await generatedCorpus(options.scale, terminal);
  const small = await generatedCorpus(smallScaleOf(options.scale), terminal);
  const head = await beginRecord('peers', options);
  const path = recordPath(options.results, head.runId, peerRunFile);
  return untilInterrupted(path, 'peers', async () => {
    const run = await withInterruption((signal) =>
      measurePeers({
        run: { kind: 'peers', ...head, corpora: { whole: whole.corpus, small: small.corpus } },
        inputDirectories: { whole: whole.directory, small: small.directory },
        runDirectory: dirname(path),
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
