import { endingOfWaitStatus } from './ending.js';
import { keepBeat } from './keep-beat.js';
import type { Monitor } from './monitor.js';
import type { ProcessSource } from './process-source.js';
import type { Ending } from './timeline-records.js';

export interface Watching {
  readonly monitor: Pick<Monitor, 'sample'>;
  readonly source: Pick<ProcessSource, 'look'>;
  readonly pid: number;
  readonly intervalSeconds: number;
  /** Ends the watching where it is aborted; the process runs on. */
  readonly signal: AbortSignal;
}

/** Nobody is told when a process ends that is not his child: so it is looked at this often, however long the interval. */
const longestLookSeconds = 0.05;

/** Samples a process that somebody else started until it is gone. */
export const untilGone = ({
  monitor,
  source,
  pid,
  intervalSeconds,
  signal,
}: Watching): Promise<Ending> =>
  new Promise((resolve) => {
    const finish = (ending: Ending): void => {
      beat.stop();
      clearInterval(looking);
      resolve(ending);
    };
    const look = (): void => {
      const found = source.look(pid, []);
      if (!found.alive) finish(endingOfWaitStatus(found.waitStatus));
    };
    const looking = setInterval(look, Math.min(intervalSeconds, longestLookSeconds) * 1000);
    const beat = keepBeat(monitor, intervalSeconds);
    signal.addEventListener('abort', () => {
      finish({ how: 'running' });
    });
  });
