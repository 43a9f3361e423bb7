import { resolve } from 'node:path';
import process from 'node:process';

import type { Comparison } from '../../comparison/compare-runs.js';
import { UserError } from '../../errors.js';
import { renderComparisonCsv } from '../../report/comparison/comparison-csv.js';
import { renderComparisonMarkdown } from '../../report/comparison/comparison-markdown.js';
import { writeFileAtomically } from '../../store/atomic-write.js';
import { writeFailure } from '../../store/write-failure.js';
import type { CompareOptions } from './compare-options.js';

export interface Export {
  /** A file, or stdout. */
  readonly target: string;
  readonly render: (comparison: Comparison) => string;
}

export const stdoutTarget = '-';

const renderJson = (comparison: Comparison): string => `${JSON.stringify(comparison)}\n`;

/**
 * What the options ask to write.
 * @throws UserError where two formats would share one stdout.
 */
export function exportsOf(options: CompareOptions): readonly Export[] {
  const asked: readonly (readonly [target: string | undefined, render: Export['render']])[] = [
    [options.json === true ? stdoutTarget : undefined, renderJson],
    [options.exportJson, renderJson],
    [options.exportCsv, renderComparisonCsv],
    [options.exportMarkdown, renderComparisonMarkdown],
  ];
  const exports = asked.flatMap(([target, render]) =>
    target === undefined ? [] : [{ target, render }],
  );
  if (exports.filter(({ target }) => target === stdoutTarget).length > 1) {
    throw new UserError(
      'two formats were asked for on stdout, where they would run into each other',
      'Give - to one of --json, --export-json, --export-csv and --export-markdown, files to the others.',
    );
  }
  return exports;
}

/** @throws UserError for a file that cannot be written. */
export function writeExport({ target, render }: Export, comparison: Comparison): void {
  const content = render(comparison);
  if (target === stdoutTarget) {
    process.stdout.write(content);
    return;
  }
  const path = resolve(target);
  try {
    writeFileAtomically(path, content);
  } catch (error) {
    throw writeFailure(path, error, '');
  }
}
