import assert from 'node:assert/strict';

import { renderPage, type FileFacts } from '../../../workload/las-to-html/file-page.js';
import { parseLas } from '../../../workload/las-to-html/parse-las.js';
import { lasText, type LasParts } from './las-samples.js';

const facts: FileFacts = {
  path: 'north/well.las',
  sizeBytes: 1234,
  modifiedAt: new Date(Date.UTC(2001, 1, 3, 4, 5, 6)),
};

function pageOf(parts: LasParts): string {
  return renderPage(parseLas(lasText(parts), facts.path), facts);
}

/** The text of every cell of the summary, by the heading of its column. */
function summaryRows(page: string): Map<string, string>[] {
  const summary = page.slice(page.indexOf('<section id="curve-summary">'));
  const headings = [...summary.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(
    ([, text]) => text ?? '',
  );
  return [...summary.matchAll(/<tr>(<td.*?)<\/tr>/gs)].map(([, row = '']) => {
    const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, text]) => text ?? '');
    return new Map(headings.map((heading, position) => [heading, cells[position] ?? '']));
  });
}

describe('the page of a file', () => {
  it('is an HTML5 document in UTF-8 with a language and a title', () => {
    const page = pageOf({});
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    assert.match(page, /<title>north\/well\.las<\/title>/);
    assert.match(page, /<\/html>\n$/);
  });

  it('shows the facts of the file, the time in UTC', () => {
    const page = pageOf({});
    assert.match(page, /<td>Path<\/td>\n<td>north\/well\.las<\/td>/);
    assert.match(page, /<td>Size \(bytes\)<\/td>\n<td>1234<\/td>/);
    assert.match(page, /<td>Modified<\/td>\n<td>2001-02-03T04:05:06\.000Z<\/td>/);
    assert.match(page, /<td>NULL<\/td>\n<td>-999\.25<\/td>/);
  });

  it('links to the index from whatever depth', () => {
    const las = parseLas(lasText(), 'a');
    assert.match(renderPage(las, { ...facts, path: 'a.las' }), /<a href="index\.html">/);
    assert.match(
      renderPage(las, { ...facts, path: 'b/c/a.las' }),
      /<a href="\.\.\/\.\.\/index\.html">/,
    );
  });

  it('links every section, and each link has its target', () => {
    const page = pageOf({});
    const links = [...page.matchAll(/<li><a href="#([^"]+)">([^<]+)</g)];
    assert.deepEqual(
      links.map(([, , text]) => text),
      ['~Version', '~Well', '~Curve', '~Ascii', 'Summary of the curves'],
    );
    for (const [, id] of links) {
      assert.equal(page.split(`id="${id ?? ''}"`).length, 2);
    }
  });

  it('shows every header line in the table of its section', () => {
    const page = pageOf({ wellLines: ['FLD .   Åsgård  : FIELD'] });
    assert.match(page, /<td>FLD<\/td>\n<td><\/td>\n<td>Åsgård<\/td>\n<td>FIELD<\/td>/);
  });

  it('summarises every curve, statistics to eight significant digits', () => {
    const rows = ['100.125 0.001', '100.25 0.002', '100.375 -999.25', '100.5 0.002', '100.625 1e7'];
    const [depth, gamma] = summaryRows(pageOf({ rows }));
    assert.deepEqual(
      gamma,
      new Map([
        ['Curve', 'GR'],
        ['Unit', 'GAPI'],
        ['Description', 'Gamma ray'],
        ['Count', '4'],
        ['Absent', '1'],
        ['Min', '0.0010000000'],
        ['Mean', '2500000.0'],
        ['Median', '0.0020000000'],
        ['Std dev', '4330127.0'],
        ['Max', '10000000'],
        ['Range', '10000000'],
        ['Steps down', '0'],
        ['Steps level', '1'],
        ['Steps up', '2'],
        ['Activity', '0.66666667'],
        ['Drift', '0.66666667'],
        ['First depth', '100.125'],
        ['Last depth', '100.625'],
      ]),
    );
    assert.equal(depth?.get('Mean'), '100.37500');
  });

  it('shows a dash for a figure that does not exist', () => {
    const [, gamma] = summaryRows(pageOf({ rows: ['1 -'] }));
    for (const heading of ['Min', 'Mean', 'Std dev', 'Activity', 'Drift', 'First depth']) {
      assert.equal(gamma?.get(heading), '–');
    }
    assert.equal(gamma?.get('Absent'), '1');
  });

  it('says so of a file without curves', () => {
    assert.match(pageOf({ curveLines: [], rows: [] }), /The file has no curves\./);
  });

  it('shortens the title of a section that holds the name of every curve', () => {
    const text = lasText().replace('~Ascii', `~A ${'  CURVE'.repeat(100)}`);
    const page = renderPage(parseLas(text, 'a'), facts);
    assert.match(page, /<h2>~A CURVE[ CURVE]*…<\/h2>/);
    assert.doesNotMatch(page, /(CURVE ){12}/);
  });

  it('escapes whatever the file says', () => {
    const hostile = `<script>alert("1 & 2's")</script>`;
    const escaped = '&lt;script&gt;alert(&quot;1 &amp; 2&#39;s&quot;)&lt;/script&gt;';
    const text = [
      '~Version',
      'VERS. 2.0 : v',
      `~Well ${hostile}`,
      `${hostile}.${hostile} ${hostile} : ${hostile}`,
      '~Curve',
      `${hostile}.${hostile}  : ${hostile}`,
      '~Other',
      hostile,
      `~${hostile}`,
      hostile,
      '~Ascii',
      '1',
    ].join('\n');
    const page = renderPage(parseLas(text, 'a'), { ...facts, path: `${hostile}.las` });
    assert.doesNotMatch(page, /<script|<\/script|alert\("|2's/);
    assert.ok(page.split(escaped).length > 12);
  });

  it('is the same at every rendering', () => {
    assert.equal(pageOf({}), pageOf({}));
  });
});
