import { readFileSync } from 'node:fs';
import process from 'node:process';

import { UserError } from '../../errors.js';
import { projectPaths } from '../../project-paths.js';
import { runtimeSlices } from '../../runtime-slices.js';
import { exitCodes } from '../exit-codes.js';
import { nonBlank } from '../option-values.js';
import { examplesText, type Verb } from '../verb.js';

interface Told {
  readonly run: string;
  readonly directory: string;
  /** Files that were not there before. */
  readonly added: number;
}

const toldText = ({ run, directory, added }: Told): string =>
  added === 0
    ? `There already ${run}\n`
    : `Imported     ${run}: ${added} files\nStored       ${directory}\n`;

interface ImportOptions {
  readonly results: string;
  readonly json?: boolean;
}

function bytesOf(path: string): Buffer {
  try {
    // Descriptor 0 is stdin.
    return readFileSync(path === '-' ? 0 : path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${path} could not be read: ${why}`, 'Give the path of a bundle.', {
      cause,
    });
  }
}

export const importRun: Verb = {
  define: (command) => {
    command
      .argument('<files...>', 'bundles that memtrace export wrote; - is stdin')
      .option('--results <directory>', 'where runs are stored', nonBlank, projectPaths.results)
      .option('--json', 'tell what was imported as JSON')
      .addHelpText(
        'after',
        [
          '',
          'All of them are unpacked, and each is checked, before anything of it is stored. A run that is there already is',
          'left as it is; another one of the same id is refused.',
          examplesText(
            'memtrace import 2026-11-23T21-44-12Z-line-a1b2.memtrace.json.gz',
            'memtrace import bundles/*.gz',
          ),
        ].join('\n'),
      );
  },
  run: async (command) => {
    const { unpackBundle } = await import('../../store/bundle/bundle.js');
    const { importBundle } = await import('../../store/bundle/import-bundle.js');
    const { gatherBeside } = await import('../report/gather-beside.js');
    const { readNote } = await import('../read-note.js');
    const { results, json } = command.opts<ImportOptions>();
    const note = readNote();
    const bundles = command.args.map((name) => ({
      name,
      bundle: unpackBundle(bytesOf(name), name),
    }));
    const told: Told[] = [];
    for (const { name, bundle } of bundles) {
      const { run, directory, addedCount } = importBundle(bundle, {
        resultsDirectory: results,
        name,
        checkBeside: (imported, place) => {
          for (const slice of runtimeSlices(imported)) gatherBeside(slice, place, note);
        },
      });
      const stored = { run: run.runId, directory, added: addedCount };
      told.push(stored);
      // At once: the next one may be refused, and this one is here.
      if (json !== true) process.stdout.write(toldText(stored));
    }
    if (json === true) process.stdout.write(`${JSON.stringify(told)}\n`);
    return exitCodes.ok.code;
  },
};
