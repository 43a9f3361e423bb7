/**
 * Runs the tracer's integration tests on other versions of Node, with the addon as it was built for this one:
 *
 *   node dist/harness/test/on-other-nodes.js 22 24 26
 */
import { join } from 'node:path';
import process from 'node:process';

import { execa } from 'execa';

import { projectPaths } from '../project-paths.js';
import { installRuntime } from '../runner/runtimes/install-runtime.js';
import { installedRuntimes } from '../runner/runtimes/installed-runtimes.js';

const mocha = join(projectPaths.root, 'node_modules/mocha/bin/mocha.js');
const tests = ['tracer-*.test.js', 'verify.test.js'].map((name) =>
  join(projectPaths.root, 'dist/harness/test/integration', name),
);

const executableOf = async (version: string): Promise<string> => {
  const find = () => installedRuntimes().find(({ name }) => name === version);
  if (find() === undefined) await installRuntime(version);
  const installed = find();
  if (installed === undefined) throw new Error(`Node ${version} was installed and is not there`);
  return installed.executable;
};

/** The tests start their programs with the Node that runs them. */
const testOn = async (version: string): Promise<boolean> => {
  const executable = await executableOf(version);
  const { stdout } = await execa(executable, ['--version']);
  process.stdout.write(`the tracer's tests on Node ${stdout}\n`);
  const options = ['--no-config', '--reporter', 'dot', '--timeout', '120000'];
  const { exitCode } = await execa(executable, [mocha, ...options, ...tests], {
    stdio: 'inherit',
    reject: false,
  });
  return exitCode === 0;
};

for (const version of process.argv.slice(2)) {
  if (!(await testOn(version))) process.exitCode = 1;
}
