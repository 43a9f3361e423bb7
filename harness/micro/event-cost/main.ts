/**
 * A traced program that times itself: prints the nanoseconds that tracing adds to one event of a loop without calls,
 * as the median over interleaved trials of the loop as the tracer wove it and as it was written.
 */
import process from 'node:process';
import { runInThisContext } from 'node:vm';

type Loop = (iterations: number) => number;

/** LINE events of one iteration of `work`: the loop's own line, and two statements. */
const eventsPerIteration = 3;
const trials = 9;

const work: Loop = (iterations) => {
  let sum = 0;
  for (let i = 0; i < iterations; i++) {
    sum += i & 7;
    sum ^= i;
  }
  return sum;
};

/** Functions tell the text that their author wrote, and code made from text is not woven. */
const untraced = runInThisContext(`(${work.toString()})`) as Loop;

const nanosecondsOf = (loop: Loop, iterations: number): number => {
  const start = process.hrtime.bigint();
  loop(iterations);
  return Number(process.hrtime.bigint() - start);
};

const iterations = Number(process.argv[2]);
const addedNanoseconds: number[] = [];
for (let trial = 0; trial < trials; trial++) {
  const added = nanosecondsOf(work, iterations) - nanosecondsOf(untraced, iterations);
  addedNanoseconds.push(added / (iterations * eventsPerIteration));
}
addedNanoseconds.sort((a, b) => a - b);
process.stdout.write(`${addedNanoseconds[(trials - 1) / 2] ?? NaN}\n`);
