/** Preload of the peer "istanbul": loads the instrumented workload in the way in which our own tracer's is loaded. */
import { writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { isMainThread } from 'node:worker_threads';

import { instrumentedText } from './istanbul-load.js';
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

interface Loaded {
  readonly source?: unknown;
}

type RegisterHooks = (hooks: {
  load: (url: string, context: unknown, next: (url: string, context: unknown) => Loaded) => Loaded;
}) => void;

/** Hooks that run in the program's own thread: Node 22.15 and newer. */
const registerHooks = (nodeModule as unknown as { registerHooks?: RegisterHooks }).registerHooks;

const start = (): void => {
  const options = fromPeerEnvironment(process.env);
  if (registerHooks === undefined) {
    nodeModule.register('./istanbul-load.js', import.meta.url, { data: options });
  } else {
    registerHooks({
      load: (url, context, next) => {
        const loaded = next(url, context);
        const source = instrumentedText(url, options);
        return source === null ? loaded : { ...loaded, source };
      },
    });
  }
  process.on('exit', () => {
    const { __coverage__: coverage = {} } = globalThis as { __coverage__?: Coverage };
    const increments = Object.values(coverage).reduce((sum, file) => sum + incrementsIn(file), 0);
    writeFileSync(options.countPath, String(increments));
  });
};

if (isMainThread) start();
