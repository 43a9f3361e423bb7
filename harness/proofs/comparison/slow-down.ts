/**
 * Preload of a measured process that is to be slower, for a slow-down that is known to be there: at exit it keeps the CPU
 * busy for a tenth of the time that the process has taken, from its start. The process is measured after that, by the
 * same clock, like any other; no figure is touched.
 */
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

import { plantedShare } from './planted.js';

if (isMainThread) {
  process.on('exit', () => {
    const untilMilliseconds = performance.now() * (1 + plantedShare);
    while (performance.now() < untilMilliseconds) {
      // Busy, as slower code would be.
    }
  });
}
