/** A program that times one way to ask for RSS, checks what it answers, and prints both as JSON. */
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

import { Bench } from 'tinybench';

import { type Call, rssCalls, type RssCall } from '../rss-calls.js';
import { accuracyOf } from './accuracy.js';

const callOf = (id: string): RssCall => {
  const call = (rssCalls as Readonly<Record<string, RssCall>>)[id];
  if (call === undefined) throw new RangeError(`no call ${id}`);
  return call;
};

const nanosecondsOf = async (
  call: Call,
  { batchCalls, restMilliseconds }: RssCall,
  seconds: number,
): Promise<number> => {
  const batch =
    batchCalls === 1
      ? call
      : (): void => {
          for (let index = 0; index < batchCalls; index++) void call();
        };
  // A call that must rest is made a few times only.
  const bench = new Bench(
    restMilliseconds > 0
      ? { time: 0, iterations: 3, warmupTime: 0, warmupIterations: 1 }
      : { time: 1000 * seconds, warmupTime: 200 * seconds },
  );
  const rest = (): Promise<void> | void =>
    restMilliseconds > 0 ? pause(restMilliseconds) : undefined;
  await bench.add('call', batch, { beforeEach: rest }).run();
  const result = bench.tasks[0]?.result;
  if (result?.state !== 'completed') {
    throw new Error(`the calls were not timed: ${result?.state ?? 'no task'}`, {
      cause: result?.state === 'errored' ? result.error : undefined,
    });
  }
  return (1e6 * result.latency.p50) / batchCalls;
};

const [id = '', secondsText = ''] = process.argv.slice(2);
const row = callOf(id);
const call = await row.load();
const nanoseconds = await nanosecondsOf(call, row, Number(secondsText));
const rested: Call = async () => {
  if (row.restMilliseconds > 0) await pause(row.restMilliseconds);
  return call();
};
const accuracy = await accuracyOf(row.restMilliseconds > 0 ? rested : call);
process.stdout.write(`${JSON.stringify({ nanoseconds, accuracy })}\n`);
