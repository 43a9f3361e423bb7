import { readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import process from 'node:process';

import { UserError } from '../../errors.js';
import { readTimeline } from '../../monitor/read-timeline.js';
import { renderSvg } from '../../report/charts/render-svg.js';
import { type NamedTimeline, timelineChart } from '../../report/charts/timeline.js';
import { svgPage } from '../../report/svg-page.js';
import { writeFileAtomically } from '../../store/atomic-write.js';
import { writeFailure } from '../../store/write-failure.js';
import { exitCodes } from '../exit-codes.js';

const readNamed = (path: string): NamedTimeline => {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${path} could not be read: ${why}`, 'Give a file that can be read.', {
      cause,
    });
  }
  return { name: basename(path, '.jsonl'), timeline: readTimeline(text, path) };
};

/** Two files of one name in different directories are told apart by their paths. */
const withUniqueNames = (
  timelines: readonly NamedTimeline[],
  paths: readonly string[],
): NamedTimeline[] => {
  const unique = new Set(timelines.map(({ name }) => name)).size === timelines.length;
  return unique
    ? [...timelines]
    : timelines.map((each, index) => ({ ...each, name: `${index + 1}: ${paths[index] ?? ''}` }));
};

const titleOf = (timelines: readonly NamedTimeline[]): string => {
  const [only] = timelines;
  return timelines.length === 1 && only !== undefined
    ? `RSS and CPU of ${only.timeline.head.process.name}`
    : 'RSS and CPU';
};

/** By the ending of the file's name. */
const formats: Readonly<Record<string, (title: string, svg: string) => string>> = {
  '.svg': (_, svg) => svg,
  '.html': svgPage,
};

/** Draws stored timelines over one another; resolves to the exit code. */
export const plotTimelines = async (
  paths: readonly string[],
  { out }: { readonly out?: string },
): Promise<number> => {
  const target = resolve(out ?? `${basename(paths[0] ?? '', '.jsonl')}.svg`);
  const format = formats[extname(target).toLowerCase()];
  if (format === undefined) {
    throw new UserError(
      `${target}: no kind of picture that can be drawn`,
      'Give a name that ends in .svg or .html with --out.',
    );
  }
  const timelines = withUniqueNames(paths.map(readNamed), paths);
  const title = titleOf(timelines);
  const picture = format(title, await renderSvg(timelineChart(title, timelines)));
  try {
    writeFileAtomically(target, picture);
  } catch (error) {
    throw writeFailure(target, error, '');
  }
  process.stdout.write(`${target}\n`);
  return exitCodes.ok.code;
};
