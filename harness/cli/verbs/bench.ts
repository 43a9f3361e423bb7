import { addBenchOptions, type BenchOptions } from '../bench/bench-options.js';
import { examplesText, type Verb } from '../verb.js';

export const bench: Verb = {
  define: (command) => {
    addBenchOptions(command);
    command.addHelpText(
      'after',
      examplesText(
        'memtrace bench',
        'memtrace bench --scale 0.05 --rounds 3',
        'memtrace bench --las ~/wells --granularity function --machine "build server"',
        'memtrace bench --configurations no-trace,rss --probe statm --scale 0.01',
      ),
    );
  },
  run: async (command) => {
    const { runBench } = await import('../bench/run-bench.js');
    return runBench(command.opts<BenchOptions>());
  },
};
