import process from 'node:process';

import { compareRuns, type Comparison } from '../../comparison/compare-runs.js';
import { regressionsBeyond, tooNoisyFor } from '../../comparison/regressions.js';
import { UserError } from '../../errors.js';
import { renderComparisonText } from '../../report/comparison/comparison-text.js';
import { mismatchTexts } from '../../report/comparison/comparison-remarks.js';
import { inertLine } from '../../report/inert.js';
import { formatRatio } from '../../report/number-formats.js';
import { openRunStore } from '../../store/run-store.js';
import { coloured } from '../coloured.js';
import { exitCodes } from '../exit-codes.js';
import type { CompareOptions } from './compare-options.js';
import { exportsOf, stdoutTarget, writeExport } from './export-comparison.js';
import { resolveSubjects } from './resolve-subjects.js';

/** From the names of runs to the printed comparison; resolves to the exit code. */
export function runCompare(names: readonly string[], options: CompareOptions): number {
  const exports = exportsOf(options);
  const { base, candidates } = resolveSubjects(names, openRunStore(options.results));
  const comparison = compareRuns(base, candidates);
  if (options.force !== true) refuseMismatches(comparison);
  for (const each of exports) {
    writeExport(each, comparison);
  }
  if (exports.every(({ target }) => target !== stdoutTarget)) {
    const text = renderComparisonText(comparison, { colour: coloured(process.stdout) });
    process.stdout.write(`${text}\n`);
  }
  return options.failOn === undefined ? exitCodes.ok.code : gate(comparison, options.failOn);
}

/** The note was measured on another corpus and by other means: who names it knows, and the output marks it. */
function refuseMismatches({ base, candidates }: Comparison): void {
  const refused = candidates.find(
    ({ pairing, mismatches }) => pairing !== 'published' && mismatches.length > 0,
  );
  if (refused === undefined) return;
  throw new UserError(
    inertLine(
      `${refused.side.name} cannot be held against ${base.name}: ${mismatchTexts(refused).join('; ')}`,
    ),
    'Measure both alike, or add --force to compare all the same; the output then says so.',
  );
}

function gate(comparison: Comparison, limit: number): number {
  const asked = `${Number((100 * limit).toPrecision(6))} %`;
  const tell = (text: string): void => {
    process.stderr.write(`${inertLine(text)}\n`);
  };
  const regressions = regressionsBeyond(comparison, limit);
  for (const { candidate, change } of regressions) {
    const { configuration, estimate } = change;
    tell(
      `memtrace: ${candidate}: ${configuration} is worse, ${formatRatio(estimate.ratio)}, beyond the ${asked} of --fail-on`,
    );
  }
  if (regressions.length > 0) return exitCodes.regression.code;
  for (const { side, noiseFloor } of tooNoisyFor(comparison, limit)) {
    const floor = noiseFloor === null ? 'not known' : formatRatio(noiseFloor);
    tell(
      `note: ${side.name}: a change of ${asked} could not be told here, for the noise floor is ${floor}; measure more rounds`,
    );
  }
  return exitCodes.ok.code;
}
