import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Static, TSchema } from 'typebox';

import { peerBlocks } from '../../peers/peer-blocks.js';
import { peerRunFile } from '../../peers/peer-run.js';
import { readRecord, type RecordFile } from '../../peers/record-store.js';
import { scalingBlocks } from '../../peers/scaling/scaling-blocks.js';
import { scalingRunFile } from '../../peers/scaling/scaling-run.js';
import { type Beside, nothingBeside } from '../../report/render-report.js';
import type { BesideId } from '../../report/sections/report-input.js';
import type { Block } from '../../report/sections/section.js';

/** A record that may stand beside a run's measurements, in the run's directory, and the section that tells it. */
interface BesideSource {
  readonly id: BesideId;
  readonly fileName: string;
  readonly blocks: (path: string) => readonly Block[];
}

const source = <Schema extends TSchema>(
  id: BesideId,
  file: RecordFile<Schema>,
  blocksOf: (record: Static<Schema>) => readonly Block[],
): BesideSource => ({
  id,
  fileName: file.name,
  blocks: (path) => blocksOf(readRecord(file, '.', path)),
});

/** A row for each section that is measured beside a run. */
const sources: readonly BesideSource[] = [
  source('peers', peerRunFile, peerBlocks),
  source('scaling', scalingRunFile, scalingBlocks),
];

/**
 * What was stored of a run beside its measurements, as the report takes it.
 * @throws UserError for a record that is there and cannot be read.
 */
export const gatherBeside = (runDirectory: string): Beside => ({
  ...nothingBeside,
  beside: new Map(
    sources.flatMap(({ id, fileName, blocks }) => {
      const path = join(runDirectory, fileName);
      return existsSync(path) ? [[id, blocks(path)] as const] : [];
    }),
  ),
});
