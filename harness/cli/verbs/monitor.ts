import type { MonitorOptions } from '../monitor/monitor-options.js';
import { nonBlank, numberAboveZero, numberFromZero, wholeNumber } from '../option-values.js';
import { examplesText, type Verb } from '../verb.js';

const largestPid = 2 ** 22;

export const monitor: Verb = {
  define: (command) => {
    command
      .argument('[command...]', 'the command to start and to watch, with its arguments')
      .option('--pid <number>', 'watch a running process instead', wholeNumber(1, largestPid))
      .option('--interval <seconds>', 'time between two samples', numberAboveZero, 0.25)
      .option('--out <file>', 'where the samples go, or the picture; monitor.jsonl', nonBlank)
      .option('--tree', 'add up the process and all that descends from it')
      .option(
        '--pss <seconds>',
        'time between two readings of the proportional set size, which is dear; 0 for none',
        numberFromZero,
        5,
      )
      .option('--labels <file>', 'take labels from the lines appended to this file', nonBlank)
      .option('--quiet', 'say nothing at the end, unless samples are missing')
      .option('--plot <files...>', 'watch nothing; draw RSS and CPU % of these timelines')
      .passThroughOptions()
      .addHelpText(
        'after',
        [
          '',
          'Samples are JSON Lines: RSS, peak RSS, proportional and swapped size, CPU %, threads, page faults, bytes read and',
          'written, context switches. A watched command puts a label in by appending a line to the file $MEMTRACE_LABELS:',
          '  echo "Writing indexes." >> "$MEMTRACE_LABELS"',
          "The exit code is the command's own, or 128 and the number of the signal that ended it; 127 where it is not found,",
          '126 where it cannot be executed.',
          examplesText(
            'memtrace monitor -- node app.js --port 8080',
            'memtrace monitor --interval 1 --tree --out build.jsonl -- make all',
            'memtrace monitor --pid 4242',
            'memtrace monitor --plot monitor.jsonl --out monitor.svg',
          ),
        ].join('\n'),
      );
  },
  run: async (command) => {
    const options = command.opts<MonitorOptions>();
    if (options.plot !== undefined) {
      const { plotTimelines } = await import('../monitor/plot-timelines.js');
      return plotTimelines(options.plot, options);
    }
    const { runMonitor } = await import('../monitor/run-monitor.js');
    return runMonitor(command.args, options);
  },
};
