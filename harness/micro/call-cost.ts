/** What one way to ask for RSS costs and answers, measured here and now in a process of its own. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { execa } from 'execa';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

import type { RssCallId } from './rss-calls.js';

const program = fileURLToPath(new URL('./call-cost/main.js', import.meta.url));

export const CallCostSchema = Type.Object({
  /** A call, median over the batches. */
  nanoseconds: Type.Number({ exclusiveMinimum: 0 }),
  /** Null where the system does not tell; see call-cost/accuracy.ts. */
  accuracy: Type.Union([
    Type.Object({
      pageSizeBytes: Type.Integer({ minimum: 1 }),
      touchedPages: Type.Integer({ minimum: 1 }),
      seenBytes: Type.Number(),
      errorBytes: Type.Number(),
    }),
    Type.Null(),
  ]),
});

export type CallCost = Static<typeof CallCostSchema>;

export interface CallCostOptions {
  /** How long the calls are timed. */
  readonly seconds: number;
  readonly timeoutSeconds: number;
  /** Kills the process where it is aborted. */
  readonly signal: AbortSignal;
}

/** @throws where the process fails, and what it said. */
export const measureCallCost = async (
  call: RssCallId,
  { seconds, timeoutSeconds, signal }: CallCostOptions,
): Promise<CallCost> => {
  const { stdout } = await execa(process.execPath, [program, call, String(seconds)], {
    stdin: 'ignore',
    timeout: 1000 * timeoutSeconds,
    cancelSignal: signal,
    killSignal: 'SIGKILL',
  });
  const cost: unknown = JSON.parse(stdout);
  if (!Value.Check(CallCostSchema, cost)) throw new Error(`it printed ${stdout}`);
  return cost;
};
