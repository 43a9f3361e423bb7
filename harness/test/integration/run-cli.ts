import process from 'node:process';

import { execa } from 'execa';

import { projectPaths } from '../../project-paths.js';

export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The compiled command line of this project, or of another copy of it. */
export const cliOf = (root: string = projectPaths.root): string =>
  `${root}/dist/harness/cli/main.js`;

/** A process of the real command line, for tests that meddle with it while it runs. */
export const startCli = (parameters: readonly string[], cli = cliOf()) =>
  execa(process.execPath, [cli, ...parameters], { reject: false, stdin: 'ignore' });

export async function runCli(parameters: readonly string[], cli = cliOf()): Promise<CliResult> {
  const { exitCode = -1, stdout, stderr } = await startCli(parameters, cli);
  return { exitCode, stdout, stderr };
}
