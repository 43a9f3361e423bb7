import assert from 'node:assert/strict';

import { UserError } from '../../errors.js';
import { endingOfWaitStatus, shellExitCode } from '../../monitor/ending.js';
import { watchedProcess } from '../../monitor/watched-process.js';
import { fakeProcesses, identity } from './fake-process-source.js';

describe('how a process ended', () => {
  it('is told by its wait status', () => {
    assert.deepEqual(endingOfWaitStatus(3 << 8), { how: 'exited', exitCode: 3 });
    assert.deepEqual(endingOfWaitStatus(9), { how: 'killed', signal: 'SIGKILL' });
    assert.deepEqual(endingOfWaitStatus(null), { how: 'gone' });
  });

  it('becomes an exit code as in a shell', () => {
    assert.equal(shellExitCode(3, null), 3);
    assert.equal(shellExitCode(null, 'SIGTERM'), 143);
  });
});

describe('a process to watch', () => {
  const { source } = fakeProcesses();

  it('is one of the same user, or any for root', () => {
    assert.equal(watchedProcess(source, 7, 1000), identity);
    assert.equal(watchedProcess(source, 7, 0), identity);
  });

  it("is not another user's, and not one that is not there", () => {
    const another = (error: unknown): boolean =>
      error instanceof UserError && error.message.includes('process 7 (node) belongs to another');
    assert.throws(() => watchedProcess(source, 7, 1001), another);
    const missing = (error: unknown): boolean =>
      error instanceof UserError && error.message === 'process 8 does not exist';
    assert.throws(() => watchedProcess(source, 8, 1000), missing);
  });
});
