import process from 'node:process';

import { UserError } from '../../errors.js';
import { projectPaths } from '../../project-paths.js';
import { exitCodes } from '../exit-codes.js';
import { nonBlank } from '../option-values.js';
import { examplesText, type Verb } from '../verb.js';

interface ReportOptions {
  readonly results: string;
  readonly reports: string;
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
      .addHelpText(
        'after',
        examplesText('memtrace report', 'memtrace report 2026-11-23T21-44-12Z-line-a1b2'),
      );
  },
  run: async (command) => {
    const { publishReport } = await import('../publish-report.js');
    const { openRunStore } = await import('../../store/run-store.js');
    const { results, reports } = command.opts<ReportOptions>();
    const store = openRunStore(results);
    const wanted = command.args[0] ?? store.list().at(-1);
    if (wanted === undefined) {
      throw new UserError(`${results} holds no run`, 'Measure one first with memtrace bench.');
    }
    const published = await publishReport(store.read(wanted), reports);
    process.stdout.write(
      `${published.text(process.stdout)}\nReport       ${published.directory}\n`,
    );
    return exitCodes.ok.code;
  },
};
