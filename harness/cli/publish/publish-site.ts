import { join } from 'node:path';
import process from 'node:process';

import { UserError } from '../../errors.js';
import type { Run } from '../../measurement.js';
import { writeFiles } from '../../report/write-report.js';
import { renderSite } from '../../site/render-site.js';
import { siteContent } from '../../site/site-run.js';
import { siteFiles } from '../../site/site-files.js';
import { runDirectory } from '../../store/run-directory.js';
import { openRunStore } from '../../store/run-store.js';
import { exitCodes } from '../exit-codes.js';
import { readNote } from '../read-note.js';
import { gatherBeside } from '../report/gather-beside.js';

export interface PublishOptions {
  readonly results: string;
  readonly out: string;
  readonly json?: boolean;
}

/** What a site says nothing of: a run before its first repetition. */
const hasFigures = ({ measurements }: Run): boolean =>
  measurements.some(({ outcome }) => outcome === 'completed');

/** From the stored runs, or those of them that are named, to the files of a site; resolves to the exit code. */
export async function publishSite(
  names: readonly string[],
  { results, out, json }: PublishOptions,
): Promise<number> {
  const store = openRunStore(results);
  const wanted = names.length === 0 ? store.list() : names;
  const runs = wanted.map((name) => store.read(name)).filter(hasFigures);
  if (runs.length === 0) {
    throw new UserError(
      `${results} holds no run with figures to publish`,
      'Measure one first with memtrace bench.',
    );
  }
  const note = readNote();
  const content = siteContent(runs, note);
  const files = renderSite(content, ({ run }) =>
    gatherBeside(run, runDirectory(results, run.runId), note),
  );
  let fileCount = 0;
  for await (const file of files) fileCount += writeFiles(out, [file]).length;
  const index = join(out, siteFiles.index);
  process.stdout.write(
    json === true
      ? `${JSON.stringify({ site: index, runCount: content.runs.length, fileCount })}\n`
      : `Site         ${index}\n`,
  );
  return exitCodes.ok.code;
}
