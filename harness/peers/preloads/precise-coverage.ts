/** Preload of the peers "V8 precise coverage": counts from before the workload is loaded, and takes the counts at exit. */
import { writeFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { isMainThread } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';

import { fromPeerEnvironment } from './peer-options.js';

const start = (): void => {
  const { workloadDirectory, countPath, detailed } = fromPeerEnvironment(process.env);
  const counted = pathToFileURL(`${workloadDirectory}/`).href;
  const session = new inspector.Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed });
  process.on('exit', () => {
    // In a session on the own thread the answer comes before `post` returns.
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error !== null) throw error;
      const calls = taken.result
        .filter(({ url }) => url.startsWith(counted))
        .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
        .reduce((total, count) => total + count, 0);
      writeFileSync(countPath, String(calls));
    });
  });
};

if (isMainThread) start();
