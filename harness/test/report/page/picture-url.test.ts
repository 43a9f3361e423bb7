import assert from 'node:assert/strict';

import { besideTheNote } from '../../../report/charts/beside-the-note.js';
import { renderSvg } from '../../../report/charts/render-svg.js';
import { pictureUrl } from '../../../report/page/picture-url.js';
import { summarise } from '../../../report/summary.js';
import { syntheticRun } from '../synthetic-run.js';
import { theNote } from '../the-note.js';

const start = 'data:image/svg+xml,';

const decoded = (url: string): string => decodeURIComponent(url.slice(start.length));

const drawn = (machine: string): Promise<string> => {
  const run = syntheticRun(3);
  const named = { ...run, environment: { ...run.environment, machine } };
  return renderSvg(besideTheNote(summarise(named, theNote), { quantity: 'ratio', scale: 'log' }));
};

describe('a picture as an address', () => {
  it('is less than two thirds of its document, with every text and mark of it', async () => {
    const svg = await drawn('AMD EPYC');
    const url = pictureUrl(svg);
    assert.ok(url.startsWith(start));
    assert.ok(url.length < (2 / 3) * svg.length, `${url.length} of ${svg.length}`);
    const textsOf = (document: string): string[] =>
      [...document.matchAll(/>([^<>]+)<\/text>/g)].map(([, text = '']) => text);
    const marksOf = (document: string): number => document.split('<path ').length;
    assert.deepEqual(textsOf(decoded(url)), textsOf(svg));
    assert.ok(marksOf(decoded(url)) > 10);
  });

  it('keeps the quotes, hashes and per cent signs of a name', async () => {
    const name = `50 % of "it's" #1`;
    const url = pictureUrl(await drawn(name));
    assert.doesNotMatch(url, /[#<>]/);
    assert.ok(decoded(url).includes(name));
  });

  it('ends no attribute in the quotes of another', async () => {
    const tags = decoded(pictureUrl(await drawn(`'"`))).matchAll(/<[a-z][^>]*>/g);
    for (const [tag] of tags) assert.match(tag, /^<[a-zA-Z]+(\s[a-zA-Z0-9:-]+='[^'"]*')*\s*\/?>$/);
  });
});
