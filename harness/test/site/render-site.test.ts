import assert from 'node:assert/strict';
import { posix } from 'node:path';

import { nothingBeside, type RenderedFile } from '../../report/render-report.js';
import { renderSite } from '../../site/render-site.js';
import { siteContent, subjectsOf } from '../../site/site-run.js';
import { hostileRun } from '../report/hostile-run.js';
import { theNote } from '../report/the-note.js';
import { syntheticRuns } from './synthetic-runs.js';

const content = siteContent(syntheticRuns, theNote);

const filesOf = async (of = content): Promise<RenderedFile[]> => {
  const files: RenderedFile[] = [];
  for await (const file of renderSite(of, () => nothingBeside)) files.push(file);
  return files;
};

const textOf = (files: readonly RenderedFile[], path: string): string => {
  const found = files.find((file) => file.path === path)?.content;
  assert.ok(typeof found === 'string', path);
  return found;
};

const markupOf = (page: string): string => page.replaceAll(/<(script|style)[^]*?<\/\1>/g, '');

describe('a site of stored runs', () => {
  let files: readonly RenderedFile[] = [];
  before(async () => {
    files = await filesOf();
  });

  it('has an index, a report for each runtime of each run, and a page for every base', () => {
    const pages = files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
    const ids = [
      '2026-11-22T10-00-00Z-line-a1b2',
      ...content.runs.slice(1, 3).map(({ id }) => id),
      '2026-11-20T10-00-00Z-line-a1b2',
    ];
    assert.match(ids[1] ?? '', /^2026-11-21T10-00-00Z-line-a1b2-/);
    assert.deepEqual(
      pages.toSorted(),
      [
        'index.html',
        ...ids.map((id) => `runs/${id}/index.html`),
        ...[...ids, 'the-note'].map((id) => `compare/${id}.html`),
      ].toSorted(),
    );
  });

  it('links from every page to files that are there, and relatively', () => {
    const paths = new Set(files.map(({ path }) => path));
    const pages = files.filter(({ path }) => path.endsWith('.html'));
    for (const { path, content: page } of pages) {
      assert.ok(typeof page === 'string');
      const links = [...markupOf(page).matchAll(/(?:href|<option value)="([^"#]+)"/g)];
      assert.ok(links.length > 0, path);
      for (const [text, link = ''] of links) {
        if (text.startsWith('<option') && !link.endsWith('.html')) continue;
        const target = posix.join(posix.dirname(path), link);
        assert.ok(paths.has(target), `${path} leads to ${target}`);
      }
    }
  });

  it('lists the newest run first, each with its overheads, and the note last', () => {
    const rows = textOf(files, 'runs.csv').trimEnd().split('\n');
    assert.equal(rows.length, 1 + 4 + 1);
    assert.match(rows[1] ?? '', /^2026-11-22 10:00,"AMD EPYC 7763, 2 cores",Node v20/);
    assert.match(rows.at(-1) ?? '', /^the note,Mac mini \(late 2014\),Python 3\.9,.*,9\.35,/);
  });

  it('draws how the overheads of each machine and line of Node went, from the oldest run to the newest', () => {
    const index = textOf(files, 'index.html');
    assert.match(
      index,
      /aria-label="Overhead of rss from the oldest run to the newest: x1\.\d\d, x1\.5\d"/,
    );
    assert.equal(index.split('class="machine"').length - 1, 3);
  });

  it('compares any run with any other, the note among them', () => {
    const subjects = subjectsOf(content);
    for (const base of subjects) {
      const page = textOf(files, `compare/${base.id}.html`);
      for (const { id } of subjects) {
        assert.equal(page.includes(`<section class="pair" id="${id}"`), id !== base.id, id);
      }
    }
  });

  it('says what changed in a sentence: worse, and no change that can be told', () => {
    const page = textOf(files, 'compare/2026-11-20T10-00-00Z-line-a1b2.html');
    assert.match(page, /Tracing costs x1\.30 of what it did: worse\./);
    assert.match(page, /No change that these runs can tell: ~x1\.00\./);
    assert.match(page, /from single figures, without a test\./);
  });

  it('is the same bytes again', async () => {
    assert.deepEqual(await filesOf(), files);
  });

  it('has no markup of a hostile run in any of its pages', async () => {
    const hostile = await filesOf(siteContent([hostileRun, ...syntheticRuns], theNote));
    const pages = hostile.filter(({ path }) => path.endsWith('.html'));
    for (const { path, content: page } of pages) {
      assert.ok(typeof page === 'string');
      assert.doesNotMatch(markupOf(page), /<(script|img src=x|svg onload)/, path);
      assert.doesNotMatch(page, /\p{Bidi_Control}/u, path);
    }
  });
});
