import { addScaledOptions, type ScaledOptions } from '../records/record-options.js';
import { examplesText, type Verb } from '../verb.js';

export const monitorCost: Verb = {
  define: (command) => {
    addScaledOptions(command);
    command.addHelpText(
      'after',
      [
        '',
        'Runs the untraced workload watched and not watched in the same rounds, and says whether the monitor stays within',
        'the noise floor and within half a percent of a core.',
        examplesText('memtrace monitor-cost', 'memtrace monitor-cost --scale 0.05 --rounds 3'),
      ].join('\n'),
    );
  },
  run: async (command) => {
    const { runRecord } = await import('../records/run-record.js');
    const { monitorCostVerb } = await import('../records/monitor-cost-verb.js');
    return runRecord(monitorCostVerb, command.opts<ScaledOptions>());
  },
};
