import type { Command } from 'commander';

import { addBenchOptions, type BenchOptions } from '../bench/bench-options.js';
import { scaledDefaults, type ScaledOptions } from '../records/record-options.js';
import { examplesText, type Verb } from '../verb.js';

/** What the user left out has the defaults of `memtrace peers`. */
const asPeersOptions = (options: BenchOptions, command: Command): ScaledOptions => {
  const given = (name: 'scale' | 'rounds'): boolean =>
    command.getOptionValueSource(name) !== 'default';
  return {
    ...options,
    scale: given('scale') ? options.scale : scaledDefaults.scale,
    rounds: given('rounds') ? options.rounds : scaledDefaults.rounds,
  };
};

export const bench: Verb = {
  define: (command) => {
    addBenchOptions(command);
    command.addHelpText(
      'after',
      examplesText(
        'memtrace bench',
        'memtrace bench --scale 0.05 --rounds 3',
        'memtrace bench --full',
        'memtrace bench --las ~/wells --granularity function --machine "build server"',
        'memtrace bench --configurations no-trace,rss --probe statm --scale 0.01',
        'memtrace bench --runtime node --runtime 24 --runtime jitless=node,--jitless',
        'memtrace bench --resume 2026-11-23T21-44-12Z-line-a1b2',
      ),
    );
  },
  run: async (command) => {
    const options = command.opts<BenchOptions>();
    if (options.peers === true) {
      const { runRecord } = await import('../records/run-record.js');
      const { peersVerb } = await import('../records/peers-verb.js');
      return runRecord(peersVerb, asPeersOptions(options, command));
    }
    const { runBench } = await import('../bench/run-bench.js');
    return runBench(options);
  },
};
