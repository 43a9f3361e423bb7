import { addCompareOptions, type CompareOptions } from '../compare/compare-options.js';
import { examplesText, type Verb } from '../verb.js';

export const compare: Verb = {
  define: (command) => {
    command.argument(
      '[runs...]',
      'the base, then its candidates: ids of stored runs, their directories or files; RUN:RUNTIME for one of several ' +
        'runtimes; technical-note for the published figures. A run alone compares its runtimes',
    );
    addCompareOptions(command);
    command.addHelpText(
      'after',
      [
        '',
        'Compares overheads, never seconds of different machines. A change counts only where its interval excludes x1,',
        "Holm's test over the configurations agrees, and it lies beyond the noise floor of the two runs; else it is ~.",
        examplesText(
          'memtrace compare 2026-11-23T21-44-12Z-line-a1b2 2026-11-24T08-01-55Z-line-c3d4',
          'memtrace compare BASE CANDIDATE --fail-on 5%',
          'memtrace compare technical-note 2026-11-23T21-44-12Z-line-a1b2 --export-markdown -',
          'memtrace compare RUN:v20.20.2 RUN:v24.1.0',
        ),
      ].join('\n'),
    );
  },
  run: async (command) => {
    const { runCompare } = await import('../compare/run-compare.js');
    return runCompare(command.args, command.opts<CompareOptions>());
  },
};
