import assert from 'node:assert/strict';

import { renderReport, type RenderedFile } from '../../report/render-report.js';
import { hostileBeside, hostileRun } from './hostile-run.js';
import { theNote } from './the-note.js';

const textsOf = (files: readonly RenderedFile[], ending: string): (readonly [string, string])[] =>
  files.flatMap(({ path, content }) =>
    path.endsWith(ending) && typeof content === 'string' ? [[path, content] as const] : [],
  );

/** A whole tag with quoted attributes, none of them a handler. */
const tag = /<\/?[a-z0-9]+(?:\s(?!on)[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*\s*\/?>/g;

/** What is left without its tags. */
const withoutTags = (markup: string): string => markup.replaceAll(tag, '');

/** Cells of a CSV file, quotes and all. */
const cellsOf = (csv: string): string[] =>
  [...csv.matchAll(/(?:^|,|\n)("(?:[^"]|"")*"|[^",\n]*)/g)].map(([, cell = '']) => cell);

describe('a run whose names are attacks', () => {
  let files: readonly RenderedFile[] = [];

  before(async () => {
    files = await renderReport(hostileRun, theNote, hostileBeside);
  });

  it('has no markup of theirs in its page', () => {
    const [[, page] = ['', '']] = textsOf(files, '.html');
    const markupOnly = page.replaceAll(/<(script|style)[^]*?<\/\1>/g, '');
    assert.ok(markupOnly.includes('&lt;script&gt;globalThis.attacked=1&lt;/script&gt;'));
    assert.deepEqual(/<.*/.exec(withoutTags(markupOnly).replace('<!doctype html>', '')), null);
    assert.doesNotMatch(page, /\p{Bidi_Control}/u);
    assert.equal(page.split('<script').length - 1, page.split('</script>').length - 1);
  });

  it('has no markup, link, formula or mention of theirs in its Markdown', () => {
    const texts = textsOf(files, '.md');
    assert.equal(texts.length, 2);
    for (const [path, text] of texts) {
      assert.doesNotMatch(text, /(?<!\\)<(?!sub)/, path);
      assert.doesNotMatch(text, /(?<!\\)\[x(?<!\\)\]/, path);
      assert.doesNotMatch(text, /(?<!\\)@user/, path);
      assert.doesNotMatch(text, /\p{Bidi_Control}/u, path);
    }
  });

  it('has them as text in its pictures', () => {
    const texts = textsOf(files, '.svg');
    assert.ok(texts.length >= 8);
    for (const [path, text] of texts) {
      assert.deepEqual(/<.*/.exec(withoutTags(text)), null, path);
      assert.doesNotMatch(text, /<(script|img|b)\b/, path);
      assert.doesNotMatch(text, /\p{Bidi_Control}/u, path);
    }
    const [, labelled = ''] = texts.find(([path]) => path.includes('timeline-no-trace')) ?? [];
    assert.ok(labelled.includes('&lt;script&gt;'));
  });

  it('has no cell in its CSV that a spreadsheet would calculate', () => {
    const texts = textsOf(files, '.csv');
    assert.ok(texts.length >= 15);
    const cells = texts.flatMap(([, text]) => cellsOf(text));
    assert.ok(cells.some((cell) => cell.includes('1+1')));
    for (const cell of cells) {
      const isNumber = cell !== '' && !Number.isNaN(Number(cell));
      assert.ok(isNumber || !/^"?[\s=+\-@\t\r]/.test(cell), cell);
      assert.doesNotMatch(cell, /\p{Bidi_Control}/u);
    }
  });
});
