import { projectPaths } from '../../project-paths.js';
import type { BenchOptions } from './bench-options.js';

/** A word as a POSIX shell takes it. */
const quoted = (word: string): string =>
  /^[\w./=,+:@%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** What goes on with a run: its id, and what a run does not store because it is its machine's alone. */
export function resumeCommand(
  runId: string,
  { las, runtime, results, full }: Pick<BenchOptions, 'las' | 'runtime' | 'results' | 'full'>,
): string {
  const words = [
    ...['memtrace', 'bench', '--resume', runId],
    ...(las === undefined ? [] : ['--las', las]),
    ...runtime
      .filter(({ place }) => /[/\\]/.test(place))
      .flatMap(({ name, place, flags }) => ['--runtime', `${name}=${[place, ...flags].join(',')}`]),
    ...(full === true ? ['--full'] : []),
    ...(results === projectPaths.results ? [] : ['--results', results]),
  ];
  return words.map(quoted).join(' ');
}
