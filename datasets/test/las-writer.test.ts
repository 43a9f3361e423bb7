import assert from 'node:assert/strict';

import fc from 'fast-check';

import type { CurveColumn, SizedLasFile } from '../las-file.js';
import { lasFileChunks } from '../las-writer.js';
import { planCorpus } from '../plan.js';
import { type ReadLas, readLas } from './las-reader.js';

function generate(file: SizedLasFile): Buffer {
  const chunks: Buffer[] = [];
  // Every chunk is a view of one buffer: it must be copied before the next.
  for (const chunk of lasFileChunks(file)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

interface GeneratedFile {
  readonly file: SizedLasFile;
  readonly bytes: Buffer;
  readonly las: ReadLas;
}

const wellText = (las: ReadLas, mnemonic: string): string => las.well.get(mnemonic)?.value ?? '';

/** Exact decimal arithmetic: the digits of a number as an integer count of its last decimal place. */
const units = (text: string): number => Number(text.replace('.', ''));

/** Lengths of the runs of absent values in a column. */
function absenceRuns(las: ReadLas, column: number): number[] {
  const nullValue = Number(wellText(las, 'NULL'));
  const absences = las.rows.map((row) => (Number(row[column]) === nullValue ? 'x' : ' ')).join('');
  return absences.match(/x+/gu)?.map((run) => run.length) ?? [];
}

describe('every generated LAS file', () => {
  let generated: readonly GeneratedFile[] = [];

  before(() => {
    generated = planCorpus(0.02).files.map((file) => {
      const bytes = generate(file);
      return { file, bytes, las: readLas(bytes) };
    });
  });

  it('has exactly the planned size', () => {
    for (const { file, bytes } of generated) assert.equal(bytes.length, file.sizeBytes, file.name);
  });

  it('has the planned curves and as many values in each row', () => {
    for (const { file, las } of generated) {
      const planned = [file.index, ...file.curves].map(({ mnemonic }) => mnemonic);
      assert.deepEqual(las.curves, planned, file.name);
      assert.ok(las.rows.length >= 2, file.name);
    }
  });

  it('begins with ~Version and ~Well and ends with ~A', () => {
    for (const { file, las } of generated) {
      assert.match(las.sections, /^VW(CP?|PC)O?A$/u, file.name);
      assert.equal(las.version, file.traits.version);
      if (las.version === '1.2') assert.match(las.sections, /^VWCP?O?A$/u, file.name);
    }
  });

  it('keeps to 256 bytes a line, and to 80 where it is wrapped', () => {
    for (const { file, las } of generated) {
      const longest = Math.max(...las.lineBytes);
      assert.ok(longest <= (las.wrapped ? 80 : 256), `${file.name}: ${longest}`);
    }
  });

  it('says STRT, STOP and STEP as the rows have them', () => {
    for (const { file, las } of generated) {
      const index = las.rows.map(([first = '']) => first);
      assert.equal(wellText(las, 'STRT'), index[0], file.name);
      assert.equal(wellText(las, 'STOP'), index.at(-1), file.name);
      const steps = index.slice(1).map((text, row) => units(text) - units(index[row] ?? ''));
      const step = units(wellText(las, 'STEP'));
      if (step === 0) assert.ok(steps.every((found) => found > 0));
      else
        assert.ok(
          steps.every((found) => found === step),
          file.name,
        );
    }
  });

  it('names what the standards ask for in ~Well', () => {
    for (const { file, las } of generated) {
      for (const mnemonic of ['NULL', 'COMP', 'WELL', 'FLD', 'LOC', 'SRVC', 'DATE']) {
        assert.ok(las.well.has(mnemonic), `${file.name}: ${mnemonic}`);
      }
      assert.ok(las.well.has('PROV') || las.well.has('CTRY'), file.name);
      assert.ok(las.well.has('UWI') || las.well.has('API'), file.name);
    }
  });

  it('has the values of ~Well after the colon in LAS 1.2, before it in 2.0', () => {
    for (const { file, las } of generated) {
      const company = las.well.get('COMP');
      const found = las.version === '1.2' ? company?.description : company?.value;
      assert.equal(found, file.well.company, file.name);
    }
  });

  it('never has an absent index', () => {
    for (const { las } of generated) assert.deepEqual(absenceRuns(las, 0), []);
  });
});

describe('the values of the corpus', () => {
  interface Column {
    readonly curve: CurveColumn;
    readonly absenceRuns: readonly number[];
    readonly startsAbsent: boolean;
    /** Those that are not absent. */
    readonly values: readonly number[];
  }

  let columns: readonly Column[] = [];

  before(() => {
    const long = planCorpus(1)
      .files.filter(({ sizeBytes, rowBytes }) => sizeBytes > 800 * rowBytes)
      .sort((left, right) => left.sizeBytes - right.sizeBytes);
    const shapes = ['walk', 'constant', 'sawtooth'] as const;
    const chosen = shapes.flatMap((kind) =>
      long.filter(({ curves }) => curves.some(({ shape }) => shape.kind === kind)).slice(0, 4),
    );
    columns = [...new Set(chosen)].flatMap((file) => {
      const las = readLas(generate(file));
      const nullValue = Number(wellText(las, 'NULL'));
      return file.curves.map((curve, position) => ({
        curve,
        absenceRuns: absenceRuns(las, position + 1),
        startsAbsent: Number(las.rows[0]?.[position + 1]) === nullValue,
        values: las.rows
          .map((row) => Number(row[position + 1]))
          .filter((value) => value !== nullValue),
      }));
    });
  });

  it('are absent from the first row on, in runs, singly, or never', () => {
    const runs = columns.flatMap(({ absenceRuns: lengths }) => lengths);
    assert.ok(runs.some((length) => length >= 20));
    assert.ok(runs.includes(1));
    assert.ok(columns.some(({ absenceRuns: lengths }) => lengths.length === 0));
    assert.ok(columns.some(({ startsAbsent }) => startsAbsent));
  });

  it('stay within the range of their curve', () => {
    for (const { curve, values } of columns) {
      const unit = 10 ** curve.decimals;
      for (const value of values) {
        assert.ok(value >= curve.low / unit && value <= curve.high / unit, `${value}`);
      }
    }
  });

  it('wander from row to row, except where the curve is a constant', () => {
    assert.ok(columns.some(({ curve }) => curve.shape.kind === 'constant'));
    for (const { curve, values } of columns) {
      const distinct = new Set(values).size;
      if (curve.shape.kind === 'constant') assert.equal(distinct, 1, curve.mnemonic);
      else assert.ok(distinct > 10, `${curve.mnemonic}: ${distinct} values`);
    }
  });

  it('include sawteeth that rise evenly and fall at once', () => {
    const sawtooth = columns.find(({ curve }) => curve.shape.kind === 'sawtooth');
    assert.ok(sawtooth);
    const { values } = sawtooth;
    const falls = values.slice(1).filter((value, row) => value < (values[row] ?? 0)).length;
    assert.ok(falls > 0 && falls < values.length / 50, `${falls} falls in ${values.length} rows`);
  });
});

describe('writing a LAS file at any scale', () => {
  it('gives a valid file of exactly the planned size', () => {
    const scales = fc.double({ min: 1e-4, max: 0.05, noNaN: true });
    fc.assert(
      fc.property(scales, fc.nat(81), (scale, position) => {
        const file = planCorpus(scale).files[position];
        assert.ok(file);
        const bytes = generate(file);
        assert.equal(bytes.length, file.sizeBytes);
        assert.ok(readLas(bytes).rows.length >= 2);
      }),
      { numRuns: 20 },
    );
  });
});
