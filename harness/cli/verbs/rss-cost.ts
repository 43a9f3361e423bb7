import { numberAboveZero } from '../option-values.js';
import { addRecordOptions } from '../records/record-options.js';
import type { RssCostOptions } from '../records/rss-cost-verb.js';
import { examplesText, type Verb } from '../verb.js';

/** As in the note. */
const defaultRepeats = 5;

export const rssCost: Verb = {
  define: (command) => {
    command.option(
      '--time <seconds>',
      'how long the calls of one repeat are timed',
      numberAboveZero,
      0.5,
    );
    addRecordOptions(command, defaultRepeats);
    command.addHelpText(
      'after',
      [
        '',
        "Times Node's own calls, pidusage, systeminformation, memtrace's rss() and rssPeak(), and every probe in line,",
        'each repeat in a process of its own in random order, holds the answers against smaps_rollup, and says whether',
        'the targets hold.',
        examplesText(
          'memtrace rss-cost',
          'memtrace rss-cost --rounds 3 --time 0.1',
          'memtrace rss-cost --beside 2026-11-23T21-44-12Z-line-a1b2',
        ),
      ].join('\n'),
    );
  },
  run: async (command) => {
    const { runRecord } = await import('../records/run-record.js');
    const { rssCostVerb } = await import('../records/rss-cost-verb.js');
    return runRecord(rssCostVerb, command.opts<RssCostOptions>());
  },
};
