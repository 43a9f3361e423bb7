import process from 'node:process';

import type { LogSummary, ReadLogOptions } from '../../../native/index.js';
import { UserError } from '../../errors.js';
import { exitCodes } from '../exit-codes.js';
import { loadNative } from '../load-native.js';
import { wholeNumber } from '../option-values.js';
import { examplesText, type Verb } from '../verb.js';

interface LogOptions {
  readonly count: boolean;
  readonly json: boolean;
  readonly threshold?: number;
  readonly previous: boolean;
}

const countText = ({ eventCount, lineCount, wordCount, byteCount }: LogSummary): string =>
  `${eventCount} events, rendered as ${lineCount} lines, ${wordCount} words, ${byteCount} bytes\n`;

const selectionFrom = ({ threshold, previous }: LogOptions): ReadLogOptions => {
  if (threshold === undefined && previous) {
    throw new UserError(
      '--previous was given without --threshold',
      'Add --threshold with the smallest change to show, in bytes.',
    );
  }
  return threshold === undefined ? {} : { thresholdBytes: threshold, withPrevious: previous };
};

export const log: Verb = {
  define: (command) => {
    command
      .argument('<file>', 'a log that a traced program wrote')
      .option('--count', 'tell events, lines, words and bytes instead of the lines', false)
      .option('--json', 'with --count: as JSON, with what the log says of its run', false)
      .option(
        '--threshold <bytes>',
        'only the first event, the last, and those where RSS has moved so far since the last shown',
        wholeNumber(0, Number.MAX_SAFE_INTEGER),
      )
      .option('--previous', 'with --threshold: also the event before each', false)
      .addHelpText(
        'after',
        [
          '',
          'Columns: prefix, event number, events since the line before, seconds, what happened,',
          'file#line, function, RSS and its change since the line before, both in bytes.',
          examplesText(
            'memtrace log trace.log | less',
            'memtrace log --count trace.log',
            'memtrace log --threshold 65536 --previous trace.log',
          ),
        ].join('\n'),
      );
  },
  run: async (command) => {
    const [path = ''] = command.args;
    const options = command.opts<LogOptions>();
    const selection = selectionFrom(options);
    const { readLog } = await loadNative();
    const counts = options.count || options.json;
    let summary: LogSummary;
    try {
      summary = readLog(path, counts ? selection : { ...selection, descriptor: 1 });
    } catch (cause) {
      // A reader that has seen enough (`| head`) is no failure.
      if (cause instanceof Error && cause.message.includes('Broken pipe')) return exitCodes.ok.code;
      throw new UserError(
        cause instanceof Error ? cause.message : String(cause),
        'Give a log that memtrace wrote.',
        { cause },
      );
    }
    if (counts) {
      process.stdout.write(options.json ? `${JSON.stringify(summary)}\n` : countText(summary));
    }
    if (summary.cut !== null) {
      process.stderr.write(`memtrace: ${path} was cut short: ${summary.cut}\n`);
    }
    return exitCodes.ok.code;
  },
};
