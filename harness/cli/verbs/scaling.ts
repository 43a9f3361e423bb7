import { addRecordOptions } from '../records/record-options.js';
import type { ScalingOptions } from '../records/scaling-verb.js';
import { examplesText, type Verb } from '../verb.js';

/** Together under four minutes on two cores. */
const defaultRounds = 4;

export const scaling: Verb = {
  define: (command) => {
    command.option('--quick', 'few and small points: to see that it works, not to learn from');
    addRecordOptions(command, defaultRounds);
    command.addHelpText(
      'after',
      [
        '',
        'Measures what an event costs under trace-only, rss and all-logged against the size of the corpus, the number of',
        'sites of a generated program, and the number of extra threads in the process.',
        examplesText('memtrace scaling', 'memtrace scaling --quick --rounds 1'),
      ].join('\n'),
    );
  },
  run: async (command) => {
    const { runRecord } = await import('../records/run-record.js');
    const { scalingVerb } = await import('../records/scaling-verb.js');
    return runRecord(scalingVerb, command.opts<ScalingOptions>());
  },
};
