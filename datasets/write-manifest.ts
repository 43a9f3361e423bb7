/**
 * For maintainers who change the generator: writes datasets/manifest.json anew. Raise `corpusFormatVersion` with it.
 * Run it as `node dist/datasets/write-manifest.js`.
 */
import { writeFile } from 'node:fs/promises';

import { projectPaths } from '../harness/project-paths.js';
import { digestPlan } from './digest.js';
import type { Manifest } from './manifest.js';
import { corpusFormatVersion, corpusSeed, planCorpus } from './plan.js';

/** The note's own size, and two that tests and short runs use. */
const committedScales = [1, 0.05, 0.01];

const manifest: Manifest = {
  formatVersion: corpusFormatVersion,
  seed: corpusSeed,
  corpora: committedScales.map((scale) => ({ scale, files: digestPlan(planCorpus(scale)) })),
};

await writeFile(projectPaths.corpusManifest, `${JSON.stringify(manifest, null, 2)}\n`);
