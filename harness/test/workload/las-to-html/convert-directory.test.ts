import assert from 'node:assert/strict';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { convertDirectory } from '../../../workload/las-to-html/convert-directory.js';
import type { FileOutcome } from '../../../workload/las-to-html/index-page.js';
import { lasText } from './las-samples.js';

const modifiedAt = new Date(Date.UTC(2020, 0, 1));

describe('convertDirectory', () => {
  let home = '';

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'las-to-html-'));
  });

  afterEach(async () => {
    await rm(home, { recursive: true, force: true });
  });

  async function place(path: string, content: string | Buffer): Promise<void> {
    const file = join(home, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    await utimes(file, modifiedAt, modifiedAt);
  }

  async function convert(inName: string, outName: string): Promise<readonly FileOutcome[]> {
    const result = await convertDirectory(join(home, inName), join(home, outName), () => undefined);
    assert.ok(result.outcome === 'converted');
    return result.files;
  }

  async function page(path: string): Promise<string> {
    return readFile(join(home, path), 'utf8');
  }

  it('writes a page for every LAS file at any depth, whatever the case of its name, and an index', async () => {
    for (const path of ['b.las', 'a.LAS', 'north/deep/c.Las', 'notes.txt', 'las', 'd.las.bak']) {
      await place(`in/${path}`, lasText());
    }
    await convert('in', 'out');
    const written = await readdir(join(home, 'out'), { recursive: true });
    assert.deepEqual(written.sort(), [
      'a.LAS.html',
      'b.las.html',
      'index.html',
      'north',
      'north/deep',
      'north/deep/c.Las.html',
    ]);
  });

  it('gives files whose names differ in case or extension pages of their own', async function () {
    const names = ['WELL.las', 'index.las', 'well.LAS', 'well.las', 'well.las.las'];
    for (const name of names) {
      await place(`in/${name}`, lasText({ wellLines: [`WELL. named-${name} : w`] }));
    }
    if ((await readdir(join(home, 'in'))).length < names.length) {
      console.log('      skipped: this file system does not tell names apart by case');
      this.skip();
    }
    const files = await convert('in', 'out');
    assert.deepEqual(
      files.map(({ path }) => path),
      names,
    );
    for (const name of names) {
      assert.ok((await page(`out/${name}.html`)).includes(`<td>named-${name}</td>`));
    }
  });

  it('converts in the order of the paths and tells the log of each', async () => {
    for (const path of ['b/1.las', 'a.las', 'B.las', 'a/1.las']) {
      await place(`in/${path}`, lasText());
    }
    const told: string[] = [];
    await convertDirectory(join(home, 'in'), join(home, 'out'), ({ path }) => told.push(path));
    assert.deepEqual(told, ['B.las', 'a.las', 'a/1.las', 'b/1.las']);
  });

  it('goes on past files that cannot be parsed, and lists them in the index', async () => {
    await place('in/1-empty.las', '');
    await place(
      'in/2-rubbish.las',
      Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 37) % 256)),
    );
    await place('in/3-short-row.las', lasText({ rows: ['1 2', '3'] }));
    await place('in/4-fine.las', lasText());
    const files = await convert('in', 'out');
    assert.deepEqual(
      files.map(({ outcome }) => outcome),
      ['failed', 'failed', 'failed', 'converted'],
    );
    const index = await page('out/index.html');
    assert.match(
      index,
      /3-short-row\.las:11: wrong number of values in a row, found 1, expected 2/,
    );
    assert.match(index, /1-empty\.las:1: /);
    assert.match(index, /2-rubbish\.las:1: text before the first section/);
    assert.match(index, /4 files, \d+ bytes, 3 failed/);
    assert.deepEqual((await readdir(join(home, 'out'))).sort(), ['4-fine.las.html', 'index.html']);
  });

  it('goes on past a file that cannot be read, and tells no absolute path', async () => {
    await place('in/fine.las', lasText());
    await symlink(join(home, 'nowhere'), join(home, 'in/broken.las'));
    const [broken, fine] = await convert('in', 'out');
    assert.deepEqual(broken, {
      outcome: 'failed',
      path: 'broken.las',
      sizeBytes: 0,
      problem: 'broken.las: cannot be read (ENOENT)',
    });
    assert.equal(fine?.outcome, 'converted');
  });

  it('goes on past a page that cannot be written', async () => {
    await place('in/a.las', lasText());
    await place('in/b.las', lasText());
    await mkdir(join(home, 'out/a.las.html'), { recursive: true });
    const [first, second] = await convert('in', 'out');
    assert.equal(
      first?.outcome === 'failed' && first.problem,
      'a.las: its page cannot be written (EISDIR)',
    );
    assert.equal(second?.outcome, 'converted');
  });

  it('reads names in UTF-8 and in windows-1252', async () => {
    const text = lasText({ wellLines: ['WELL. Bjørn – 1 : w'] });
    await place('in/utf8.las', `\uFEFF${text}`);
    await place('in/windows.las', Buffer.from(text.replace('–', '\u0096'), 'latin1'));
    await convert('in', 'out');
    assert.match(await page('out/utf8.las.html'), /<td>Bjørn – 1<\/td>/);
    assert.match(await page('out/windows.las.html'), /<td>Bjørn – 1<\/td>/);
  });

  it('writes the same bytes wherever the directories lie', async () => {
    for (const root of ['in', 'elsewhere/in']) {
      await place(`${root}/a.las`, lasText());
      await place(`${root}/b/bad.las`, '~V\nVERS. 9 :\n');
    }
    await convert('in', 'out');
    await convert('elsewhere/in', 'elsewhere/deeper/out');
    for (const name of ['index.html', 'a.las.html']) {
      assert.equal(await page(`elsewhere/deeper/out/${name}`), await page(`out/${name}`));
    }
  });

  describe('refuses', () => {
    async function problemOf(inName: string, outName: string): Promise<string> {
      const result = await convertDirectory(
        join(home, inName),
        join(home, outName),
        () => undefined,
      );
      assert.ok(result.outcome === 'refused');
      assert.match(result.remedy, /^Give a directory that .*\.$/);
      return result.problem.replaceAll(home, 'HOME');
    }

    it('a directory that does not exist', async () => {
      assert.equal(
        await problemOf('nowhere', 'out'),
        'IN, HOME/nowhere, cannot be read as a directory (ENOENT)',
      );
    });

    it('a file in place of the directory', async () => {
      await place('a.las', lasText());
      assert.equal(
        await problemOf('a.las', 'out'),
        'IN, HOME/a.las, cannot be read as a directory (ENOTDIR)',
      );
    });

    it('a directory without LAS files, and creates nothing', async () => {
      await place('in/notes.txt', 'none');
      assert.equal(await problemOf('in', 'out'), 'IN, HOME/in, holds no .las file at any depth');
      assert.deepEqual(await readdir(home), ['in']);
    });

    it('an OUT that is a file', async () => {
      await place('in/a.las', lasText());
      await place('out', 'a file');
      assert.equal(
        await problemOf('in', 'out'),
        'OUT, HOME/out, cannot be written as a directory (EEXIST)',
      );
    });

    it('an OUT that it may not write to', async function () {
      if (process.getuid?.() === 0) {
        console.log('      skipped: root may write to every directory');
        this.skip();
      }
      await place('in/a.las', lasText());
      await mkdir(join(home, 'out'));
      await chmod(join(home, 'out'), 0o500);
      assert.equal(
        await problemOf('in', 'out'),
        'OUT, HOME/out, cannot be written as a directory (EACCES)',
      );
    });

    it('an OUT that cannot hold the index', async () => {
      await place('in/a.las', lasText());
      await mkdir(join(home, 'out/index.html'), { recursive: true });
      assert.equal(
        await problemOf('in', 'out'),
        'OUT, HOME/out, cannot be written as a directory (EISDIR)',
      );
    });
  });
});
