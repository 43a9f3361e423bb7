import assert from 'node:assert/strict';

import fc from 'fast-check';

import { UserError } from '../../harness/errors.js';
import { largestScale, planCorpus } from '../plan.js';

const plan = planCorpus(1);
const sizes = plan.files.map(({ sizeBytes }) => sizeBytes).sort((left, right) => left - right);

describe('the plan of the full-scale corpus', () => {
  it("has the note's 82 files and 108,145,150 bytes", () => {
    assert.equal(plan.files.length, 82);
    assert.equal(plan.totalBytes, 108_145_150);
    assert.equal(
      sizes.reduce((sum, size) => sum + size, 0),
      108_145_150,
    );
  });

  it("has the note's largest and smallest file, once each", () => {
    assert.deepEqual(sizes.slice(0, 1), [4_609]);
    assert.deepEqual(sizes.slice(-1), [27_330_513]);
    assert.ok((sizes[1] ?? 0) > 4_609);
    assert.ok((sizes[80] ?? Infinity) < 27_330_513);
  });

  it('spreads the sizes between as archives do: most are small, a few hold most bytes', () => {
    const total = plan.totalBytes;
    const median = sizes[41] ?? 0;
    assert.ok(median > 100_000 && median < 600_000, `median ${median}`);
    const tenLargest = sizes.slice(-10).reduce((sum, size) => sum + size, 0);
    assert.ok(tenLargest > total / 2 && tenLargest < total * 0.9, `ten largest ${tenLargest}`);
    for (const decade of [10_000, 100_000, 1_000_000]) {
      const within = sizes.filter((size) => size >= decade && size < 10 * decade);
      assert.ok(within.length >= 5, `${within.length} files of ${decade} bytes and more`);
    }
  });

  it('gives every file another name, in order, of plain ASCII', () => {
    const names = plan.files.map(({ name }) => name);
    assert.equal(new Set(names).size, 82);
    assert.deepEqual(names, names.toSorted());
    for (const name of names) assert.match(name, /^[a-z0-9-]+\.las$/u);
  });

  it('is the same each time', () => {
    assert.deepEqual(planCorpus(1), plan);
  });
});

describe('the variety of the full-scale corpus', () => {
  const varieties: Readonly<Record<string, (file: (typeof plan.files)[number]) => unknown>> = {
    'LAS 1.2': ({ traits }) => traits.version === '1.2',
    'LAS 2.0': ({ traits }) => traits.version === '2.0',
    'wrapped rows': ({ wrapped }) => wrapped,
    'unwrapped rows': ({ wrapped }) => !wrapped,
    'rows wrapped though they would fit a line': ({ wrapped, rowBytes }) =>
      wrapped && rowBytes < 250,
    'two curves': ({ curves }) => curves.length + 1 === 2,
    '105 curves': ({ curves }) => curves.length + 1 === 105,
    'CR LF': ({ traits }) => traits.lineEnding === '\r\n',
    LF: ({ traits }) => traits.lineEnding === '\n',
    'well names in UTF-8': ({ traits, well }) =>
      traits.encoding === 'utf-8' && /[^\0-\x7f]/u.test(well.name),
    'well names in windows-1252': ({ traits, well }) =>
      traits.encoding === 'windows-1252' && /[^\0-\x7f]/u.test(well.name),
    'NULL -999.25': ({ traits }) => traits.nullText.declared === '-999.25',
    'NULL -999.2500': ({ traits }) => traits.nullText.declared === '-999.2500',
    'NULL -9999': ({ traits }) => traits.nullText.declared === '-9999',
    'NULL written otherwise in the data': ({ traits }) =>
      traits.nullText.declared !== traits.nullText.inData,
    'depth in metres': ({ index }) => index.unit === 'M',
    'depth in feet': ({ index }) => index.unit === 'F' || index.unit === 'FT',
    'time in seconds': ({ index }) => index.mnemonic === 'TIME' && index.unit === 'S',
    'time in milliseconds': ({ index }) => index.mnemonic === 'TIME' && index.unit === 'MS',
    'uneven spacing': ({ index }) => index.jitter > 0,
    'ascending index': ({ index }) => index.step > 0,
    'descending index': ({ index }) => index.step < 0,
    'a ~Parameter section': ({ parameters }) => parameters.length > 0,
    'no ~Parameter section': ({ parameters }) => parameters.length === 0,
    'an ~Other section': ({ traits }) => traits.remarksPlace === 'other-section',
    'comments at the top': ({ traits }) => traits.remarksPlace === 'top',
    'comments between sections': ({ traits }) => traits.remarksPlace === 'after-version',
    'comments before the data': ({ traits }) => traits.remarksPlace === 'before-data',
    'columns as narrow as their numbers': ({ traits }) => traits.layout === 'free',
    'exponent notation': ({ curves }) => curves.some(({ notation }) => notation === 'exponent'),
    'curves of differing decimals': ({ curves }) =>
      new Set(curves.map(({ decimals }) => decimals)).size > 2,
    'curves of one number of decimals': ({ curves }) =>
      curves.length > 3 && new Set(curves.map(({ decimals }) => decimals)).size === 1,
    'a constant curve': ({ curves }) => curves.some(({ shape }) => shape.kind === 'constant'),
    'a sawtooth curve': ({ curves }) => curves.some(({ shape }) => shape.kind === 'sawtooth'),
  };

  for (const [variety, has] of Object.entries(varieties)) {
    it(`includes at least two files with ${variety}`, () => {
      assert.ok(plan.files.filter(has).length >= 2);
    });
  }
});

describe('planning at another scale', () => {
  it('keeps the files and scales their sizes', () => {
    const tenth = planCorpus(0.1);
    assert.deepEqual(
      tenth.files.map(({ name }) => name),
      plan.files.map(({ name }) => name),
    );
    const largest = Math.max(...tenth.files.map(({ sizeBytes }) => sizeBytes));
    assert.equal(largest, Math.round(27_330_513 / 10));
    assert.ok(Math.abs(tenth.totalBytes - 10_814_515) < 200_000, String(tenth.totalBytes));
  });

  it('never makes a file smaller than its header and two rows, nor than its share', () => {
    const scales = fc.double({ min: 1e-9, max: largestScale, noNaN: true });
    fc.assert(
      fc.property(scales, (scale) => {
        const scaledPlan = planCorpus(scale);
        assert.equal(scaledPlan.files.length, 82);
        for (const [position, { sizeBytes, rowBytes }] of scaledPlan.files.entries()) {
          const share = Math.round((plan.files[position]?.sizeBytes ?? 0) * scale);
          assert.ok(sizeBytes >= share && sizeBytes > 700 + 2 * rowBytes);
        }
      }),
      { numRuns: 10 },
    );
  });

  for (const scale of [0, -1, 10.5, Number.NaN, Infinity]) {
    it(`refuses the scale ${scale} and says which would do`, () => {
      assert.throws(
        () => planCorpus(scale),
        (error) =>
          error instanceof UserError &&
          error.message.includes(`not ${scale}.`) &&
          error.remedy.includes('0.05'),
      );
    });
  }
});
