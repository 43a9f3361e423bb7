import assert from 'node:assert/strict';
import process from 'node:process';

import { execa } from 'execa';

import { plantedShare, slowDownPreload } from '../../../proofs/comparison/planted.js';

/** Prints the time since its start before and after the exit listeners that were there already. */
const program = `
  const tell = () => console.log(performance.now());
  process.prependListener('exit', tell);
  process.on('exit', tell);
`;

describe('the planted slow-down', () => {
  it('keeps a process busy for a tenth of its time before it ends', async () => {
    const preload = ['--import', slowDownPreload];
    const { stdout } = await execa(process.execPath, [...preload, '--eval', program]);
    const [before = NaN, after = NaN] = stdout.split('\n').map(Number);
    assert.ok(after >= before * (1 + plantedShare), stdout);
  });
});
