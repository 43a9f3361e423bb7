import assert from 'node:assert/strict';
import {
  appendFile,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { UserError } from '../../harness/errors.js';
import {
  corpusModifiedAt,
  type CorpusProgress,
  describeCorpus,
  ensureCorpus,
  planCorpus,
} from '../index.js';

/** Listed in the committed manifest, so that its bytes are checked on every machine. */
const committedScale = 0.01;
const ownScale = 0.002;

/** A process that has ended: its id is beyond the largest that Linux gives out. */
const endedProcessId = 4_999_999;

describe('ensuring the corpus', () => {
  const { files, totalBytes } = planCorpus(committedScale);
  const [firstFile, secondFile] = files;
  assert.ok(firstFile && secondFile);
  let directory = '';

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'memtrace-corpus-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  const ensure = async (scale = committedScale) => {
    const progress: CorpusProgress[] = [];
    const onProgress = (step: CorpusProgress): void => {
      progress.push(step);
    };
    const ensured = await ensureCorpus({ scale, directory, onProgress });
    return { ...ensured, progress };
  };

  const rejectsWith = async (scale: number, message: RegExp, remedy: RegExp): Promise<void> => {
    await assert.rejects(
      ensureCorpus({ scale, directory }),
      (error) =>
        error instanceof UserError && message.test(error.message) && remedy.test(error.remedy),
    );
  };

  it('generates what the committed manifest says, byte for byte', async () => {
    const { corpus, generatedCount } = await ensure();
    assert.equal(generatedCount, 82);
    assert.deepEqual(await describeCorpus(directory), {
      ...corpus,
      name: directory.split('/').at(-1),
      scale: null,
    });
    assert.equal(corpus.scale, committedScale);
    assert.equal(corpus.name, 'generated');
    assert.equal(corpus.totalBytes, totalBytes);
  });

  it('leaves nothing but the files', async () => {
    await ensure();
    const names = files.map(({ name }) => name);
    assert.deepEqual((await readdir(directory)).sort(), names);
  });

  it('gives every file the same modification time, again if it was changed', async () => {
    await ensure();
    const path = join(directory, firstFile.name);
    await utimes(path, new Date(0), new Date(0));
    assert.equal((await ensure()).generatedCount, 0);
    for (const { name } of files) {
      assert.deepEqual((await stat(join(directory, name))).mtime, corpusModifiedAt);
    }
  });

  it('generates nothing when everything is sound', async () => {
    const first = await ensure();
    const second = await ensure();
    assert.equal(second.generatedCount, 0);
    assert.deepEqual(second.corpus, first.corpus);
    assert.ok(second.progress.every(({ kind }) => kind === 'checked'));
  });

  it('tells how far it is after each file', async () => {
    const { progress } = await ensure();
    assert.equal(progress.length, 82);
    const last = progress.at(-1);
    assert.ok(last?.kind === 'generated');
    assert.equal(last.fileNumber, 82);
    assert.equal(last.doneBytes, totalBytes);
    assert.equal(last.totalBytes, totalBytes);
  });

  it('repairs a missing, a lengthened and an altered file, and says what was wrong', async () => {
    const { corpus } = await ensure();
    const thirdFile = files[2];
    assert.ok(thirdFile);
    await rm(join(directory, firstFile.name));
    await appendFile(join(directory, secondFile.name), '#');
    const altered = join(directory, thirdFile.name);
    const bytes = await readFile(altered);
    bytes[bytes.length - 3] = 0x37 ^ (bytes[bytes.length - 3] ?? 0);
    await writeFile(altered, bytes);

    const repaired = await ensure();
    assert.equal(repaired.generatedCount, 3);
    assert.deepEqual(repaired.corpus, corpus);
    const damages = repaired.progress.flatMap((step) => (step.kind === 'damaged' ? [step] : []));
    assert.deepEqual(
      damages.map(({ path }) => path),
      [join(directory, secondFile.name), altered],
    );
    assert.match(damages[0]?.reason ?? '', /bytes instead of/u);
    assert.match(damages[1]?.reason ?? '', /sha256 is .* instead of/u);
    assert.equal((await ensure()).generatedCount, 0);
  });

  it('checks a scale of its own against the record of its first generation', async () => {
    const first = await ensure(ownScale);
    assert.equal(first.generatedCount, 82);
    const record = await readFile(join(directory, '.manifest.json'), 'utf8');
    assert.ok(record.includes(firstFile.name));
    await appendFile(join(directory, firstFile.name), '#');
    const second = await ensure(ownScale);
    assert.equal(second.generatedCount, 1);
    assert.deepEqual(second.corpus, first.corpus);
  });

  it('generates everything again, and says why, when that record is damaged', async () => {
    const first = await ensure(ownScale);
    await writeFile(join(directory, '.manifest.json'), '{"files": ');
    const second = await ensure(ownScale);
    assert.equal(second.generatedCount, 82);
    assert.deepEqual(second.corpus, first.corpus);
    const [damage] = second.progress;
    assert.ok(damage?.kind === 'damaged' && damage.reason.includes('is not JSON'));
  });

  it('deletes what a killed process left half-written', async () => {
    const leftover = join(directory, `${firstFile.name}.${endedProcessId}.partial`);
    await writeFile(leftover, '~V');
    await ensure();
    assert.ok(!existsSync(leftover));
  });

  it('refuses a LAS file that is not of the corpus', async () => {
    await writeFile(join(directory, 'mine.LAS'), '~V');
    await rejectsWith(committedScale, /mine\.LAS is not part of the generated corpus/u, /--las/u);
  });

  it('says that the disk is full, which file could not be written and how large it is', async function () {
    if (!existsSync('/dev/full')) {
      console.log('      skipped: this system has no /dev/full');
      this.skip();
    }
    const path = join(directory, firstFile.name);
    await symlink('/dev/full', `${path}.${process.pid}.partial`);
    await rejectsWith(
      committedScale,
      new RegExp(`${firstFile.name} \\(${firstFile.sizeBytes} bytes\\).*disk is full`, 'u'),
      /Free disk space/u,
    );
    assert.deepEqual(await readdir(directory), []);
  });

  it('says that the place for its directory is taken by a file', async () => {
    const taken = join(directory, 'taken');
    await writeFile(taken, '');
    await assert.rejects(
      ensureCorpus({ scale: committedScale, directory: taken }),
      (error) => error instanceof UserError && error.message.includes(`${taken} cannot be made`),
    );
  });
});
