import type { BenchmarkObserver } from '../../runner/benchmark-event.js';
import type { TextStream } from '../../runner/progress/terminal.js';
import { missingSamplesText } from './missing-samples.js';

/** Says what must be said even where progress is to be quiet. */
export function noticesOf(stream: Pick<TextStream, 'write'>): BenchmarkObserver {
  let someFilesFailed = false;
  let missingSamples = '';
  return (event) => {
    switch (event.kind) {
      case 'measurement-not-stored':
        stream.write(`not stored: ${JSON.stringify(event.measurement)}\n`);
        return;
      case 'repetition-finished':
        someFilesFailed ||= event.exitCode === 1;
        return;
      case 'samples-missing':
        missingSamples += missingSamplesText(event.repetition, event.gaps);
        return;
      case 'run-ended':
        if (missingSamples !== '') stream.write(missingSamples);
        if (someFilesFailed) {
          stream.write(
            'note: some LAS files could not be converted; see memtrace las-to-html for which. ' +
              'They were tried alike in every repetition.\n',
          );
        }
        return;
      case 'run-started':
      case 'repetition-started':
        return;
    }
  };
}
