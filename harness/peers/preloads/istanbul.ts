/** Preload of the peer "istanbul", which runs the instrumented workload: takes the counts at exit. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

import { fromPeerEnvironment } from './peer-options.js';

/** What istanbul's instrumented modules leave on the global object: counters a file, by its path. */
type Coverage = Readonly<Record<string, FileCounters>>;

interface FileCounters {
  readonly s: Readonly<Record<string, number>>;
  readonly f: Readonly<Record<string, number>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

const incrementsIn = ({ s, f, b }: FileCounters): number =>
  [...Object.values(s), ...Object.values(f), ...Object.values(b).flat()].reduce(
    (total, count) => total + count,
    0,
  );

const start = (): void => {
  const { countPath } = fromPeerEnvironment(process.env);
  process.on('exit', () => {
    const { __coverage__: coverage = {} } = globalThis as { __coverage__?: Coverage };
    const increments = Object.values(coverage).reduce((sum, file) => sum + incrementsIn(file), 0);
    writeFileSync(countPath, String(increments));
  });
};

if (isMainThread) start();
