import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

import { UserError } from '../../errors.js';
import { projectPaths } from '../../project-paths.js';
import { exitCodes } from '../exit-codes.js';
import { nonBlank } from '../option-values.js';
import { examplesText, type Verb } from '../verb.js';

interface ExportOptions {
  readonly results: string;
  readonly out?: string;
  readonly json?: boolean;
}

export const exportRun: Verb = {
  define: (command) => {
    command
      .argument('<run>', 'id of a stored run, its directory or its run.json')
      .option('-o, --out <file>', 'where the bundle goes; - is stdout', nonBlank)
      .option('--results <directory>', 'where runs are stored', nonBlank, projectPaths.results)
      .option('--json', 'tell the bundle as JSON')
      .addHelpText(
        'after',
        [
          '',
          'The bundle is JSON under gzip: the run, its timelines and the records beside it, each with its SHA-256.',
          'Logs stay at home. Left out, --out is <run-id>.memtrace.json.gz in the working directory.',
          examplesText(
            'memtrace export 2026-11-23T21-44-12Z-line-a1b2',
            'memtrace export 2026-11-23T21-44-12Z-line-a1b2 -o run.gz',
          ),
        ].join('\n'),
      );
  },
  run: async (command) => {
    const { openRunStore } = await import('../../store/run-store.js');
    const { packBundle } = await import('../../store/bundle/bundle.js');
    const { runFiles } = await import('../../store/bundle/run-files.js');
    const { writeFailure } = await import('../../store/write-failure.js');
    const { results, out, json } = command.opts<ExportOptions>();
    const store = openRunStore(results);
    const [wanted = ''] = command.args;
    const { runId } = store.read(wanted);
    const files = runFiles(store.pathOf(wanted));
    const bytes = packBundle({ runId, files });
    if (out === '-') {
      if (json === true) {
        throw new UserError(
          'stdout cannot take the bundle and what --json tells of it',
          'Name a file with --out, or leave --json out.',
        );
      }
      process.stdout.write(bytes);
      return exitCodes.ok.code;
    }
    const bundle = resolve(out ?? `${runId}.memtrace.json.gz`);
    try {
      writeFileSync(bundle, bytes);
    } catch (error) {
      throw writeFailure(bundle, error, 'The run itself is stored.');
    }
    const told = { run: runId, bundle, files: files.length, bytes: bytes.length };
    process.stdout.write(
      json === true
        ? `${JSON.stringify(told)}\n`
        : `Exported     ${runId}: ${told.files} files in ${told.bytes} bytes\nBundle       ${bundle}\n`,
    );
    return exitCodes.ok.code;
  },
};
