/** What a configuration adds to one event, measured here and now in a process of its own. */
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { execa } from 'execa';

import type { TracedConfigurationId } from '../configurations.js';
import { startArguments } from '../tracer/start-arguments.js';

const program = fileURLToPath(new URL('./event-cost/main.js', import.meta.url));

/** Probes that make a system call at every event need fewer events to be timed, and would take minutes for more. */
const iterationsOf = (probe: string): number =>
  probe === 'statm' || probe === 'getrusage' ? 20_000 : 10_000_000;

export interface EventCostOptions {
  readonly configuration: TracedConfigurationId;
  readonly probe: string;
  /** Where the configuration logs; null for those that do not. */
  readonly logPath: string | null;
  /** Of as many events as make the figure steady: less is quicker and less steady. */
  readonly share: number;
  /** Kills the process where it is aborted. */
  readonly signal?: AbortSignal;
}

/** Nanoseconds that a configuration adds to an event: the median of nine trials. Throws where the probe does not open. */
export const eventCostNanoseconds = async ({
  configuration,
  probe,
  logPath,
  share,
  signal,
}: EventCostOptions): Promise<number> => {
  const start = startArguments({
    configuration,
    granularity: 'line',
    probe,
    thresholdBytes: 0,
    logPath,
    auditInterval: 0,
    include: [dirname(program)],
  });
  const iterations = Math.max(1000, Math.round(iterationsOf(probe) * share));
  const { stdout } = await execa(process.execPath, [...start.arguments, program, `${iterations}`], {
    // The last is the descriptor that the child reports on; nobody reads it here.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: start.environment,
    ...(signal === undefined ? {} : { cancelSignal: signal, killSignal: 'SIGKILL' }),
  });
  return Number(stdout);
};

/** What configuration `rss` adds to an event with this probe: counting it and knowing RSS at it. */
export const probeCostNanoseconds = (
  probe: string,
  more: Partial<Pick<EventCostOptions, 'share' | 'signal'>> = {},
): Promise<number> =>
  eventCostNanoseconds({ configuration: 'rss', probe, logPath: null, share: 1, ...more });
