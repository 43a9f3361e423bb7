import { addScaledOptions, type ScaledOptions } from '../records/record-options.js';
import { examplesText, type Verb } from '../verb.js';

export const peers: Verb = {
  define: (command) => {
    addScaledOptions(command);
    command.addHelpText(
      'after',
      [
        '',
        'Runs the workload under trace-only and rss, istanbul counters, V8 precise coverage, --cpu-prof and --heap-prof,',
        "and, on a corpus of a fiftieth of the scale, with a system call at every event, the note's own way.",
        examplesText(
          'memtrace peers',
          'memtrace peers --scale 0.05 --rounds 3',
          'memtrace peers --render 2026-11-23T21-44-12Z-peers-a1b2',
        ),
      ].join('\n'),
    );
  },
  run: async (command) => {
    const { runRecord } = await import('../records/run-record.js');
    const { peersVerb } = await import('../records/peers-verb.js');
    return runRecord(peersVerb, command.opts<ScaledOptions>());
  },
};
