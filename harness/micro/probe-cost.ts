/** What a probe adds to one event, measured here and now in a process of its own. */
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { execa } from 'execa';

import { startArguments } from '../tracer/start-arguments.js';

const program = fileURLToPath(new URL('./event-cost/main.js', import.meta.url));

/** Probes that make a system call at every event need fewer events to be timed, and would take minutes for more. */
const iterationsOf = (probe: string): number =>
  probe === 'statm' || probe === 'getrusage' ? 20_000 : 10_000_000;

/**
 * Nanoseconds that configuration `rss` adds to an event with this probe: counting it and knowing RSS at it. The median
 * of nine trials. Throws where the probe does not open.
 */
export const probeCostNanoseconds = async (probe: string): Promise<number> => {
  const start = startArguments({
    configuration: 'rss',
    granularity: 'line',
    probe,
    thresholdBytes: 0,
    logPath: null,
    auditInterval: 0,
    include: [dirname(program)],
  });
  const { stdout } = await execa(
    process.execPath,
    [...start.arguments, program, String(iterationsOf(probe))],
    {
      // The last is the descriptor that the child reports on; nobody reads it here.
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: start.environment,
    },
  );
  return Number(stdout);
};
