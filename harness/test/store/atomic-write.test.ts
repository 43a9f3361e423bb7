import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeFileAtomically } from '../../store/atomic-write.js';
import { withDirectory } from './temporary-directory.js';

const contentBytes = 1_000_000;

/** Writes one whole content after another for ever, and says so once the first is in place. */
const writer = (path: string): string => `
  const { writeFileAtomically } = await import(${JSON.stringify(import.meta.resolve('../../store/atomic-write.js'))});
  for (let turn = 0; ; turn++) {
    writeFileAtomically(${JSON.stringify(path)}, 'abc'[turn % 3].repeat(${contentBytes}));
    if (turn === 2) process.stdout.write('running');
  }`;

const startAndKill = async (path: string): Promise<void> => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', writer(path)]);
  const exit = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exit]);
  child.kill('SIGKILL');
  const [, signal] = (await exit) as [number | null, NodeJS.Signals | null];
  assert.equal(signal, 'SIGKILL', 'the writer ran until it was killed');
};

describe('writing a file atomically', () => {
  it('leaves a whole content, old or new, whenever the writer is killed', () =>
    withDirectory(async (directory) => {
      const path = join(directory, 'content');
      for (let kill = 0; kill < 4; kill++) {
        await startAndKill(path);
        const content = readFileSync(path, 'utf8');
        assert.equal(content, content.charAt(0).repeat(contentBytes));
      }
    }));

  it('overwrites what a killed process left half written', () =>
    withDirectory((directory) => {
      const path = join(directory, 'a.json');
      writeFileSync(join(directory, '.a.json.partial'), '{"half": ');
      writeFileAtomically(path, 'whole');
      assert.equal(readFileSync(path, 'utf8'), 'whole');
      assert.ok(!existsSync(join(directory, '.a.json.partial')));
    }));

  it('leaves the file as it was where the new content cannot be written', () =>
    withDirectory((directory) => {
      const path = join(directory, 'a.json');
      writeFileAtomically(path, 'old');
      mkdirSync(join(directory, '.a.json.partial'));
      assert.throws(() => {
        writeFileAtomically(path, 'new');
      }, /EISDIR/);
      assert.equal(readFileSync(path, 'utf8'), 'old');
    }));
});
