import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isTraced, withRealPaths } from '../../tracer/traced-paths.js';

describe('a module is traced', () => {
  const rows: readonly (readonly [path: string, include: readonly string[], traced: boolean])[] = [
    ['/app/a.js', ['/app'], true],
    ['/app/lib/a.js', ['/app/'], true],
    ['/app/a.js', ['/other', '/app'], true],
    ['/app/a.js', ['/'], true],
    ['/application/a.js', ['/app'], false],
    ['/a.js', ['/app'], false],
    ['/app/node_modules/b/a.js', ['/app'], false],
    ['/app/node_modules/b/a.js', ['/app/node_modules/b'], false],
    ['/app/node_modules.js', ['/app'], true],
    ['/app/a.js', [], false],
  ];
  for (const [path, include, traced] of rows) {
    it(`${traced ? 'if' : 'not if'} it is ${path} and what is traced is ${include.join(' and ') || 'nothing'}`, () => {
      assert.equal(isTraced(path, include), traced);
    });
  }
});

describe('a traced directory', () => {
  it('counts for where it leads as well, and for itself where it is not there', () => {
    const directory = realpathSync(mkdtempSync(join(tmpdir(), 'memtrace-paths-')));
    try {
      const real = join(directory, 'real');
      const link = join(directory, 'link');
      mkdirSync(real);
      symlinkSync(real, link);
      assert.deepEqual(withRealPaths([link, '/nowhere']), [link, '/nowhere', real]);
      assert.deepEqual(withRealPaths([real]), [real]);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
