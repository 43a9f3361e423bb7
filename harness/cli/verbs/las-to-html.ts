import process from 'node:process';

import { projectPaths } from '../../project-paths.js';
import { exitCodes } from '../exit-codes.js';
import { examplesText, type Verb } from '../verb.js';

/** Hands its arguments, `--help` among them, to the workload, and gives back the workload's exit code. */
export const lasToHtml: Verb = {
  define: (command) => {
    command
      .helpOption(false)
      .allowUnknownOption()
      .argument('[arguments...]', 'IN OUT: the directory to read and the one to write')
      .addHelpText('after', examplesText('memtrace las-to-html ./logs ./pages'));
  },
  run: async (command) => {
    const { execa } = await import('execa');
    const result = await execa(process.execPath, [projectPaths.workload, ...command.args], {
      stdio: 'inherit',
      reject: false,
    });
    return result.exitCode ?? exitCodes.interrupted.code;
  },
};
