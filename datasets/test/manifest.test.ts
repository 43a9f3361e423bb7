import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { UserError } from '../../harness/errors.js';
import { projectPaths } from '../../harness/project-paths.js';
import { digestPlan } from '../digest.js';
import { ensureCorpus, planCorpus } from '../index.js';
import { readManifest } from '../manifest.js';

describe('the committed manifest', () => {
  it('lists every file of scale 1 with its planned size', async () => {
    const { corpora } = await readManifest(projectPaths.corpusManifest);
    const listed = corpora.find(({ scale }) => scale === 1)?.files ?? [];
    assert.deepEqual(
      listed.map(({ name, sizeBytes }) => ({ name, sizeBytes })),
      planCorpus(1).files.map(({ name, sizeBytes }) => ({ name, sizeBytes })),
    );
  });

  for (const scale of [0.01, 0.05]) {
    it(`has the bytes that this machine generates at scale ${scale}`, async () => {
      const { corpora } = await readManifest(projectPaths.corpusManifest);
      const listed = corpora.find((corpus) => corpus.scale === scale)?.files;
      assert.deepEqual(listed, digestPlan(planCorpus(scale)));
    });
  }
});

describe('a manifest that is not as it should be', () => {
  let directory = '';
  let manifestPath = '';
  let text = '';

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'memtrace-manifest-'));
    manifestPath = join(directory, 'manifest.json');
    text = await readFile(projectPaths.corpusManifest, 'utf8');
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  const rejection = async (manifest: string | null): Promise<UserError> => {
    if (manifest !== null) await writeFile(manifestPath, manifest);
    const corpus = join(directory, 'corpus');
    const error: unknown = await ensureCorpus({
      scale: 0.01,
      directory: corpus,
      manifestPath,
    }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof UserError, String(error));
    assert.ok(error.message.includes(manifestPath), error.message);
    return error;
  };

  it('is restored from git if it is missing', async () => {
    const { message, remedy } = await rejection(null);
    assert.match(message, /cannot be read \(ENOENT\)/u);
    assert.match(remedy, /git checkout -- .*manifest\.json/u);
  });

  it('is refused if it is not JSON', async () => {
    const { message, remedy } = await rejection(text.slice(0, 500));
    assert.match(message, /is not JSON/u);
    assert.match(remedy, /git checkout/u);
  });

  it('is refused with the path of the offending field and what was found there', async () => {
    const { message } = await rejection(text.replace(/"sizeBytes": \d+/u, '"sizeBytes": "many"'));
    assert.match(message, /\/corpora\/0\/files\/0\/sizeBytes/u);
    assert.match(message, /found "many"/u);
  });

  it('is refused with the field that is missing', async () => {
    const { message } = await rejection('{"formatVersion": 1}');
    assert.match(message, /seed/u);
  });

  it('is refused if it is of another generator', async () => {
    const { message, remedy } = await rejection(text.replace(/"seed": \d+/u, '"seed": 1'));
    assert.match(message, /seed 1,/u);
    assert.match(remedy, /write-manifest/u);
  });

  it('is refused if a size in it is not the planned one', async () => {
    const { message } = await rejection(text.replaceAll(/"sizeBytes": \d+/gu, '"sizeBytes": 12'));
    assert.match(message, /is planned with \d+ bytes at scale 0\.01, but .* gives it 12/u);
  });

  it('stops a file whose bytes are others from being kept', async () => {
    const zeros = '0'.repeat(64);
    const { message, remedy } = await rejection(
      text.replaceAll(/"sha256": "[0-9a-f]+"/gu, `"sha256": "${zeros}"`),
    );
    assert.match(message, /was generated with sha256 [0-9a-f]{64} .* says 0{64}/u);
    assert.match(remedy, /Report this/u);
    assert.deepEqual(await readdir(join(directory, 'corpus')), []);
  });
});
