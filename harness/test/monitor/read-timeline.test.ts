import assert from 'node:assert/strict';

import { readTimeline } from '../../monitor/read-timeline.js';
import { userErrorOf } from '../store/user-error-of.js';

const head =
  '{"kind":"timeline","schemaVersion":1,"process":{"pid":7,"name":"node","argv0":null,"startedAt":"2026-11-25T00:00:00.000Z"},"intervalSeconds":1,"pssIntervalSeconds":null,"tree":false}\n';
const sample = '{"kind":"sample","elapsedSeconds":0,"rssBytes":4096,"processCount":1}\n';

describe('a stored timeline', () => {
  it('is read without its end, or with half a last line, where the monitor was killed', () => {
    const { samples, end } = readTimeline(`${head}${sample}{"kind":"sam`, 'a.jsonl');
    assert.equal(samples.length, 1);
    assert.equal(end, null);
  });

  it('is refused with the line that is none of a timeline', () => {
    const damaged = userErrorOf(() => readTimeline(`${head}{"kind":"sample"}\n`, 'a.jsonl'));
    assert.match(damaged.message, /^a\.jsonl:2: /);
    const other = userErrorOf(() => readTimeline('hello\n', 'b.txt'));
    assert.match(other.message, /^b\.txt:1: no JSON: hello/);
    assert.match(userErrorOf(() => readTimeline(sample, 'c')).message, /no timeline/);
    assert.match(userErrorOf(() => readTimeline('', 'd')).message, /no timeline/);
  });
});
