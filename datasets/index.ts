/** The door of this room: what the rest of memtrace may use of it. */
export {
  type CorpusProgress,
  ensureCorpus,
  type EnsureCorpusOptions,
  type EnsuredCorpus,
} from './corpus.js';
export { corpusDirectory } from './corpus-directory.js';
export { describeCorpus } from './describe.js';
export { type CorpusPlan, largestScale, planCorpus } from './plan.js';
export { corpusModifiedAt } from './write-file.js';
