import { renderSvg } from '../../report/charts/render-svg.js';
import { writeRenderings } from '../write-renderings.js';
import { scalingChart } from './scaling-chart.js';
import { renderScalingCsv, renderScalingMarkdown, scalingFiles } from './scaling-renderings.js';
import type { ScalingRun } from './scaling-run.js';
import { type ScalingSummary, summariseScaling } from './scaling-summary.js';

export interface ScalingReport {
  /** Absolute. */
  readonly directory: string;
  readonly summary: ScalingSummary;
}

/** Writes the report of a run of the scaling; the same run gives the same bytes. @throws UserError where it cannot. */
export const reportScaling = async (
  run: ScalingRun,
  reportsDirectory: string,
): Promise<ScalingReport> => {
  const summary = summariseScaling(run);
  const directory = writeRenderings(reportsDirectory, run.runId, {
    [scalingFiles.markdown]: renderScalingMarkdown(summary),
    [scalingFiles.csv]: renderScalingCsv(summary),
    [scalingFiles.chart]: await renderSvg(scalingChart(summary)),
  });
  return { directory, summary };
};
