import { Option } from 'commander';

import { numberAboveZero, wholeNumber } from '../option-values.js';
import { addRecordOptions } from '../records/record-options.js';
import type { WatcherOptions } from '../records/watcher-verb.js';
import { examplesText, type Verb } from '../verb.js';

/** Together about four minutes on two cores. */
const defaultScale = 1;
const defaultRounds = 3;

/** Shares no factor with the loops of the workload. */
const defaultAuditInterval = 9973;

export const watcher: Verb = {
  define: (command) => {
    command.addOption(
      new Option('--scale <factor>', "size of the corpus against the note's 108 MB")
        .argParser(numberAboveZero)
        .default(defaultScale),
    );
    command.addOption(
      new Option('--audit <count>', 'hold RSS against the kernel at 16 events in every so many')
        .argParser(wholeNumber(1, 2 ** 31 - 1))
        .default(defaultAuditInterval),
    );
    addRecordOptions(command, defaultRounds);
    command.addHelpText(
      'after',
      [
        '',
        'The thread beside the traced one tells it when RSS may have changed in ways that it cannot see itself. Measures, for',
        'several settings of that thread, its CPU time and how often the recorded RSS is wrong.',
        examplesText('memtrace watcher', 'memtrace watcher --scale 0.05 --rounds 1'),
      ].join('\n'),
    );
  },
  run: async (command) => {
    const { runRecord } = await import('../records/run-record.js');
    const { watcherVerb } = await import('../records/watcher-verb.js');
    return runRecord(watcherVerb, command.opts<WatcherOptions>());
  },
};
