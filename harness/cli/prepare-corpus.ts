import { resolve } from 'node:path';

import { type CorpusProgress, ensureCorpus } from '../../datasets/corpus.js';
import { describeCorpus } from '../../datasets/describe.js';
import type { Corpus } from '../measurement.js';
import type { Terminal } from '../runner/progress/terminal.js';

export interface PreparedCorpus {
  /** Absolute. */
  readonly directory: string;
  readonly corpus: Corpus;
}

/** A user's own directory of LAS files, described. */
export async function ownCorpus(las: string): Promise<PreparedCorpus> {
  const directory = resolve(las);
  return { directory, corpus: await describeCorpus(directory) };
}

/** The generated corpus of a scale, checked, and generated where it is not there. */
export async function generatedCorpus(scale: number, terminal: Terminal): Promise<PreparedCorpus> {
  const onProgress = (progress: CorpusProgress): void => {
    tell(progress, terminal);
  };
  const { directory, corpus, generatedCount } = await ensureCorpus({ scale, onProgress });
  terminal.clear();
  if (generatedCount > 0) {
    terminal.line(`generated ${generatedCount} files of the corpus in ${directory}`);
  }
  return { directory, corpus };
}

function tell(progress: CorpusProgress, terminal: Terminal): void {
  switch (progress.kind) {
    case 'damaged':
      terminal.line(`${progress.path}: ${progress.reason}; writing it anew`);
      return;
    case 'checked':
    case 'generated': {
      const { fileNumber, fileCount, doneBytes, totalBytes } = progress;
      const share = `${megabytes(doneBytes)} of ${megabytes(totalBytes)} MB`;
      terminal.redraw(`corpus: ${fileNumber}/${fileCount} files, ${share}`);
      return;
    }
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
