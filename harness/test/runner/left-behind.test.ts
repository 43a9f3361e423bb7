import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { endLeftBehind, workingBelow } from '../../runner/left-behind.js';
import { temporaryDirectory } from './temporary-directory.js';

const measuring = 'node\0--import\0/project/dist/harness/tracer/measure.js\0workload.js\0in\0';
const harness = 'node\0/project/dist/harness/cli/main.js\0bench\0';

describe('what a killed harness left behind', () => {
  const directory = temporaryDirectory();

  it('is what measures in the run’s own directory', () => {
    const found = workingBelow('/results/a/at-work', [
      { pid: 11, parentPid: 1, command: `${measuring}/results/a/at-work/output` },
      { pid: 12, parentPid: 1, command: `${measuring}/results/b/at-work/output` },
      { pid: 13, parentPid: 1, command: 'tail\0-f\0/results/a/at-work/output/log' },
    ]);
    assert.deepEqual(found, [{ pid: 11, parentPid: 1, watched: false }]);
  });

  it('is not what a living harness waits for', () => {
    const found = workingBelow('/results/a/at-work', [
      { pid: 10, parentPid: 2, command: harness },
      { pid: 11, parentPid: 10, command: `${measuring}/results/a/at-work/output` },
    ]);
    assert.deepEqual(found, [{ pid: 11, parentPid: 10, watched: true }]);
  });

  it('is ended before the run goes on', async function () {
    if (process.platform === 'win32') {
      console.log('      skipped: Windows ends the processes of a harness with it');
      this.skip();
    }
    const preload = join(directory(), 'harness/tracer/measure.js');
    mkdirSync(join(preload, '..'), { recursive: true });
    writeFileSync(preload, '');
    const work = join(directory(), 'work');
    const child = spawn(
      process.execPath,
      ['--require', preload, '-e', 'console.log(1); setInterval(() => {}, 1000)', work],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    await once(child.stdout, 'data');
    const ended = once(child, 'exit');
    await endLeftBehind(work);
    assert.deepEqual(await ended, [null, 'SIGKILL']);
  });
});
