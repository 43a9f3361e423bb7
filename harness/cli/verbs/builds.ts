import { addScaledOptions, type ScaledOptions } from '../records/record-options.js';
import { examplesText, type Verb } from '../verb.js';

export const builds: Verb = {
  define: (command) => {
    addScaledOptions(command);
    command.addHelpText(
      'after',
      [
        '',
        'Runs the untraced workload on this Node as it is, observable by perf, with an inspector, with a CPU profile and',
        'without JIT, and on every Node that memtrace runtimes add has installed; compares effective times',
        '(wall time times CPU %), as the note does for its builds.',
        examplesText(
          'memtrace builds',
          'memtrace builds --scale 0.05 --rounds 3',
          'memtrace builds --beside 2026-11-23T21-44-12Z-line-a1b2',
        ),
      ].join('\n'),
    );
  },
  run: async (command) => {
    const { runRecord } = await import('../records/run-record.js');
    const { buildsVerb } = await import('../records/builds-verb.js');
    return runRecord(buildsVerb, command.opts<ScaledOptions>());
  },
};
