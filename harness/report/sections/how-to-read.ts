import type { Block } from './section.js';

const items: readonly string[] = [
  'One repetition is one fresh process that converts the whole corpus; its wall time runs from process start to exit, so start-up, the tracer’s loading and the warm-up of the JIT compiler count.',
  'Time is the median over the rounds. A round runs every configuration once in random order, and no-trace twice.',
  'Ratio is the wall time over that of no-trace in the same round, estimated over all rounds. A leading ~ marks a ratio that this run cannot tell from x1.00: its interval holds 1, or it lies within the noise floor.',
  'The noise floor is how far from x1.00 two repetitions of the same program may seem here.',
  'Events/s are the events of the traced program over the wall time, as in the note; in the first row too, where nobody counts them.',
  '+µs/event is the wall time above no-trace, divided by the events. +MB is the peak RSS above the mean of both no-trace of the same round.',
  'CPU % is user and system time over wall time: above 100 where helper threads work beside the program. The note’s counted user time only.',
  'RSS changes are the events at which RSS differed from the event before. The log is binary; the note’s was text.',
];

export const howToReadBlocks = (): readonly Block[] => [{ kind: 'list', items }];
