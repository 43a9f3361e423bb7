import { dirname } from 'node:path';
import process from 'node:process';

import { UserError } from '../../errors.js';
import { projectPaths } from '../../project-paths.js';
import { runDirectory } from '../../store/run-directory.js';
import { exitCodes } from '../exit-codes.js';
import { nonBlank } from '../option-values.js';
import { examplesText, type Verb } from '../verb.js';

interface ReportOptions {
  readonly results: string;
  readonly reports: string;
  readonly out?: string;
}

export const report: Verb = {
  define: (command) => {
    command
      .argument(
        '[run]',
        'id of a stored run, its directory or its run.json; the newest if left out',
      )
      .option('--results <directory>', 'where runs are stored', nonBlank, projectPaths.results)
      .option('--reports <directory>', 'where reports are written', nonBlank, projectPaths.reports)
      .option('--out <directory>', 'write the report there, instead of below --reports', nonBlank)
      .addHelpText(
        'after',
        examplesText(
          'memtrace report',
          'memtrace report 2026-11-23T21-44-12Z-line-a1b2',
          'memtrace report results/2026-11-23T21-44-12Z-line-a1b2 --out docs/sample-report',
        ),
      );
  },
  run: async (command) => {
    const { publishedText, publishReports } = await import('../publish-reports.js');
    const { openRunStore } = await import('../../store/run-store.js');
    const { results, reports, out } = command.opts<ReportOptions>();
    const store = openRunStore(results);
    const wanted = command.args[0] ?? store.list().at(-1);
    if (wanted === undefined) {
      throw new UserError(`${results} holds no run`, 'Measure one first with memtrace bench.');
    }
    const run = store.read(wanted);
    const published = await publishReports(run, {
      runDirectory: dirname(store.pathOf(wanted)),
      reportDirectory: out ?? runDirectory(reports, run.runId),
    });
    process.stdout.write(publishedText(published, process.stdout));
    return exitCodes.ok.code;
  },
};
