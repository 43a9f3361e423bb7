import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import process from 'node:process';

import { descendants, linuxProcessSource } from '../../monitor/linux-process-source.js';

describe('the processes that descend from some', () => {
  it('are their children and theirs, however they are listed', () => {
    const parents = new Map([
      [4, 3],
      [3, 2],
      [2, 1],
      [9, 1],
    ]);
    assert.deepEqual(descendants([2], parents), [3, 4]);
    assert.deepEqual(descendants([4], parents), []);
  });
});

describe('/proc as a source', function () {
  before(function () {
    if (process.platform !== 'linux') {
      console.log('      skipped: there is no /proc on this platform');
      this.skip();
    }
  });

  it('tells of this very process', () => {
    const source = linuxProcessSource();
    const look = source.look(process.pid, ['stat', 'statm', 'status', 'smaps_rollup']);
    assert.ok(look.alive);
    const { rssBytes = 0, peakRssBytes = 0, pssBytes = 0, threadCount = 0 } = look.figures;
    assert.ok(rssBytes > 1e6 && peakRssBytes >= rssBytes, `${rssBytes} of ${peakRssBytes}`);
    assert.ok(pssBytes > 0 && threadCount >= 1);
    source.forget(process.pid);
  });

  it('knows a child by its name, and that it has ended', async () => {
    const source = linuxProcessSource();
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1e6)']);
    const pid = child.pid ?? 0;
    assert.equal(source.identify(pid)?.argv0, process.execPath);
    assert.ok(source.descendantsOf([process.pid]).includes(pid));
    assert.ok(source.look(pid, ['stat']).alive);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    assert.deepEqual(source.look(pid, ['stat']), { alive: false, waitStatus: null });
    assert.equal(source.identify(2 ** 22 + 1), null);
    source.forget(pid);
  });
});
