import assert from 'node:assert/strict';

import {
  describeForIndex,
  renderIndex,
  type FileOutcome,
} from '../../../workload/las-to-html/index-page.js';
import { parseLas } from '../../../workload/las-to-html/parse-las.js';
import { curveLines, lasText, type LasParts } from './las-samples.js';

function fileOf(path: string, sizeBytes: number, parts: LasParts = {}): FileOutcome {
  return describeForIndex(parseLas(lasText(parts), path), path, sizeBytes);
}

describe('the index', () => {
  it('describes a file and links its page', () => {
    const wellLines = ['STRT.M 1670.0 : s', 'STOP.M 1660.0 : s', 'STEP.M -0.125 : s'];
    const index = renderIndex([fileOf('north/a.las', 100, { wellLines })]);
    assert.match(
      index,
      /<tr><td><a href="north\/a\.las\.html">north\/a\.las<\/a><\/td>\n<td>2\.0<\/td>\n<td class="number">4<\/td>\n<td class="number">2<\/td>\n<td>DEPT, GR<\/td>\n<td class="number">2<\/td>\n<td class="number">1670\.0 M<\/td>\n<td class="number">1660\.0 M<\/td>\n<td class="number">-0\.125 M<\/td>\n<td class="number">100<\/td><\/tr>/,
    );
  });

  it('totals files, bytes, sections, curves and frames', () => {
    const index = renderIndex([
      fileOf('a.las', 100),
      fileOf('b.las', 50, { curveLines: curveLines(3), rows: ['1 2 3'] }),
    ]);
    assert.match(index, /<p>2 files, 150 bytes, 0 failed\.<\/p>/);
    const [, totals = ''] = /<tfoot><tr>(.*?)<\/tr><\/tfoot>/s.exec(index) ?? [];
    const cells = [...totals.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text);
    assert.deepEqual(cells, ['Total of 2 files', '', '8', '5', '', '3', '', '', '', '150']);
  });

  it('shortens a long list of curves', () => {
    const index = renderIndex([fileOf('a.las', 1, { curveLines: curveLines(105), rows: [] })]);
    assert.match(
      index,
      /<td class="number">105<\/td>\n<td>C1, C2, C3, C4, C5, C6, C7, C8, …<\/td>/,
    );
  });

  it('lists a failed file with its error, and counts its bytes but not its frames', () => {
    const index = renderIndex([
      fileOf('a.las', 100),
      { outcome: 'failed', path: 'b.las', sizeBytes: 7, problem: 'b.las:3: bad <row>' },
    ]);
    assert.match(index, /<p>2 files, 107 bytes, 1 failed\.<\/p>/);
    assert.match(index, /<h2 class="failed">Failed files<\/h2>/);
    assert.match(
      index,
      /<td>b\.las<\/td>\n<td class="number">7<\/td>\n<td>b\.las:3: bad &lt;row&gt;<\/td>/,
    );
    assert.match(index, /Total of 1 files/);
    assert.doesNotMatch(index, /b\.las\.html/);
  });

  it('has no list of failed files where none failed', () => {
    assert.doesNotMatch(renderIndex([fileOf('a.las', 1)]), /Failed files/);
  });

  it('escapes names and encodes links', () => {
    const index = renderIndex([
      fileOf(`a&b/"<i>'.las`, 1, { curveLines: ['<b>.M : x'], rows: [] }),
    ]);
    assert.match(
      index,
      /<a href="a%26b\/%22%3Ci%3E&#39;\.las\.html">a&amp;b\/&quot;&lt;i&gt;&#39;\.las<\/a>/,
    );
    assert.match(index, /<td>&lt;b&gt;<\/td>/);
    assert.doesNotMatch(index, /<[ib]>/);
  });
});
