import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

import { renderReport } from '../../../report/render-report.js';
import { everythingBeside } from '../everything-beside.js';
import { failedMeasurement, syntheticRun } from '../synthetic-run.js';
import { reportOf } from '../report-of.js';
import { theNote } from '../the-note.js';

const run = syntheticRun(8);
const { page, sections } = reportOf(run);

const policyOf = (html: string): string => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  return policy.replaceAll('&#39;', "'");
};

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands between the tags of a kind that have no `type`, and so run or apply. */
const contentsOf = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(
    ([, content = '']) => content,
  );

describe('the page of a report', () => {
  it('lets nothing be fetched, and nothing run or apply but its own scripts and style, by their hashes', () => {
    const policy = policyOf(page);
    assert.match(policy, /^default-src 'none'; /);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    const [scripts, styles] = [contentsOf(page, 'script'), contentsOf(page, 'style')];
    assert.ok(scripts.length >= 4);
    assert.equal(styles.length, 1);
    for (const text of [...scripts, ...styles]) assert.ok(policy.includes(hashOf(text)));
  });

  it('names no place outside itself but the files beside it', () => {
    const markupOnly = page.replaceAll(/<script[^]*?<\/script>/g, '');
    const links = [...markupOnly.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);
    assert.ok(links.length > 20);
    for (const link of links) assert.match(link, /^(#|charts\/|tables\/|data:image\/svg)/);
  });

  it('has no style attribute and no handler, which the policy would refuse', () => {
    const markupOnly = page.replaceAll(/<(script|style)[^]*?<\/\1>/g, '');
    assert.doesNotMatch(markupOnly, /<[^>]+\s(style|on[a-z]+)=/);
  });

  it('opens with one sentence that has the number, and the note’s beside it', () => {
    const heading = /<h1>([^]*?)<\/h1>/.exec(page)?.[1]?.replaceAll(/<[^>]*>|\s+/g, ' ') ?? '';
    assert.match(
      heading,
      /Knowing RSS at every one of 171,000,000 events took {2}x1\.\d\d {2}the time/,
    );
    assert.ok(page.includes('paid x9.35 for it'));
  });

  it('has a heading with an anchor, and a link to it, for every section', () => {
    for (const { id } of sections) {
      assert.ok(page.includes(`<h2 id="${id}">`), id);
      assert.ok(page.includes(`<a href="#${id}">`), id);
    }
  });

  it('has every id once', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is within 1.5 MB, with all its pictures and everything that may stand beside a run', async () => {
    const files = await renderReport(run, theNote, everythingBeside);
    const content = files[0]?.content;
    assert.ok(typeof content === 'string');
    assert.ok(content.includes('data:image/svg+xml,'));
    assert.ok(Buffer.byteLength(content) < 1_500_000, String(Buffer.byteLength(content)));
  });

  it('has a page for a run without measurements, and promises no result there', () => {
    const empty = reportOf(syntheticRun(2, { measurements: [] })).page;
    assert.ok(empty.includes('<h1>What it costs to know RSS at every event</h1>'));
    assert.ok(!empty.includes(' the time.'));
  });

  it('says which repetition failed', () => {
    const measurements = [...run.measurements, failedMeasurement('rss', 2, 'exit code 9')];
    assert.ok(
      reportOf({ ...run, measurements }).page.includes('rss in round 2 failed: exit code 9'),
    );
  });
});
