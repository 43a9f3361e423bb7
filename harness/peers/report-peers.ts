import { renderSvg } from '../report/charts/render-svg.js';
import { peerChart } from './peer-chart.js';
import { peerFiles, renderPeersCsv, renderPeersMarkdown } from './peer-renderings.js';
import type { PeerRun } from './peer-run.js';
import { type PeerSummary, summarisePeers } from './peer-summary.js';
import { writeRenderings } from './write-renderings.js';

export interface PeerReport {
  /** Absolute. */
  readonly directory: string;
  readonly summary: PeerSummary;
}

/** Writes the report of a run of the peers; the same run gives the same bytes. @throws UserError where it cannot. */
export const reportPeers = async (run: PeerRun, reportsDirectory: string): Promise<PeerReport> => {
  const summary = summarisePeers(run);
  const directory = writeRenderings(reportsDirectory, run.runId, {
    [peerFiles.markdown]: renderPeersMarkdown(summary),
    [peerFiles.csv]: renderPeersCsv(summary),
    [peerFiles.chart]: await renderSvg(peerChart(summary)),
  });
  return { directory, summary };
};
