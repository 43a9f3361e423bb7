import process from 'node:process';

import { createTerminal } from '../../runner/progress/terminal.js';
import { exitCodes } from '../exit-codes.js';
import { numberAboveZero } from '../option-values.js';
import { examplesText, type Verb } from '../verb.js';

export const corpus: Verb = {
  define: (command) => {
    command
      .option('--scale <factor>', "size against the note's corpus of 108 MB", numberAboveZero, 1)
      .option('--quiet', 'say nothing but the result')
      .addHelpText('after', examplesText('memtrace corpus', 'memtrace corpus --scale 0.1'));
  },
  run: async (command) => {
    const { generatedCorpus } = await import('../prepare-corpus.js');
    const { scale, quiet } = command.opts<{ scale: number; quiet?: boolean }>();
    const prepared = await generatedCorpus(scale, createTerminal(process.stderr, quiet ?? false));
    const { fileCount, totalBytes, sha256 } = prepared.corpus;
    process.stdout.write(
      `${prepared.directory}: ${fileCount} files, ${totalBytes} bytes, sha256 ${sha256}\n`,
    );
    return exitCodes.ok.code;
  },
};
