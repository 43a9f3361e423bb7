import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { execa } from 'execa';
import { Value } from 'typebox/value';

import { type Measurement, MeasurementSchema } from '../../measurement.js';
import { openRunStore } from '../../store/run-store.js';
import { temporaryDirectory } from '../runner/temporary-directory.js';
import { lasDirectory } from './las-files.js';
import { runCli } from './run-cli.js';

const diskBytes = 2_000_000;

describe('memtrace bench on a disk that fills', () => {
  // Before the directory is removed, so this hook comes first.
  afterEach(async () => {
    await execa('umount', [disk()], { reject: false });
  });

  const directory = temporaryDirectory();
  const disk = (): string => join(directory(), 'disk');

  beforeEach(async function () {
    mkdirSync(disk());
    const options = ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'memtrace-test', disk()];
    const mounted = await execa('mount', options, { reject: false });
    if (mounted.failed) {
      console.log(`      skipped: no small file system can be mounted here: ${mounted.stderr}`);
      this.skip();
    }
  });

  /** Without timelines, so that it is the measurements that fill the disk. */
  const bench = (las: string, rounds: string) =>
    runCli([
      ...['bench', '--las', las, '--quiet', '--rounds', rounds, '--configurations', 'no-trace'],
      ...['--monitor-interval', '0'],
      ...['--results', join(disk(), 'results'), '--reports', join(directory(), 'reports')],
    ]);

  const storedMeasurements = (): Measurement[] => {
    const store = openRunStore(join(disk(), 'results'));
    return store.list().flatMap((runId) => store.read(runId).measurements);
  };

  /** Leaves so many bytes free. */
  const fillUpTo = (freeBytes: number): void => {
    writeFileSync(join(disk(), 'ballast'), Buffer.alloc(diskBytes - freeBytes));
  };

  it('says so before the first repetition where there is no room at all', async () => {
    fillUpTo(0);
    const { exitCode, stdout, stderr } = await bench(
      lasDirectory(directory(), { broken: false }),
      '1',
    );
    assert.equal(exitCode, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^memtrace: .*disk is full.*\n {2}remedy: .*\S/);
  });

  it('stores that a repetition failed for want of room, and ends', async () => {
    fillUpTo(16_000);
    const { exitCode, stderr } = await bench(lasDirectory(directory(), { broken: false }), '3');
    assert.equal(exitCode, 2, stderr);
    assert.match(stderr, /^memtrace: .*disk is full.*\n {2}remedy: Free some space.*$/);
    assert.deepEqual(
      storedMeasurements().map(({ outcome }) => outcome),
      ['failed'],
    );
  });

  it('keeps what was stored and prints the measurement that cannot be', async () => {
    const las = lasDirectory(directory(), { broken: false });
    // Room for the workload's pages and for a few dozen measurements twice, as replacing a file takes.
    fillUpTo(56_000);
    const { exitCode, stderr } = await bench(las, '1000');
    assert.equal(exitCode, 2, stderr);
    const [unstored = '', message = '', remedy = ''] = stderr.split('\n');
    assert.match(message, /^memtrace: .*run\.json could not be written: the disk is full/);
    assert.match(remedy, /^ {2}remedy: Free some space/);
    const printed: unknown = JSON.parse(unstored.replace(/^not stored: /, ''));
    assert.ok(Value.Check(MeasurementSchema, printed));
    const stored = storedMeasurements();
    assert.ok(stored.length > 0 && stored.every(({ outcome }) => outcome === 'completed'));
  });
});
