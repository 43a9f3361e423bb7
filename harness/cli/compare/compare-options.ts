import { type Command, Option } from 'commander';

import { projectPaths } from '../../project-paths.js';
import { nonBlank, shareFromPercent } from '../option-values.js';

export interface CompareOptions {
  readonly results: string;
  readonly force?: boolean;
  /** 0.05 for 5 %. */
  readonly failOn?: number;
  readonly json?: boolean;
  readonly exportJson?: string;
  readonly exportCsv?: string;
  readonly exportMarkdown?: string;
}

const exportOption = (format: string, what: string): Option =>
  new Option(
    `--export-${format} <file>`,
    `write ${what}; - is stdout, without the table`,
  ).argParser(nonBlank);

const compareOptions: readonly Option[] = [
  new Option(
    '--fail-on <change>',
    'end with exit code 3 where a configuration is worse by more, as in 5%',
  ).argParser(shareFromPercent),
  new Option('--force', 'compare although corpus, granularity or probe differ, and mark it'),
  exportOption('json', 'the whole comparison as JSON'),
  exportOption('csv', 'a line a configuration as CSV'),
  exportOption('markdown', 'the tables as Markdown'),
  new Option('--json', 'the same as --export-json -'),
  new Option('--results <directory>', 'where runs are stored')
    .argParser(nonBlank)
    .default(projectPaths.results, 'results/'),
];

export function addCompareOptions(command: Command): void {
  for (const each of compareOptions) {
    command.addOption(each);
  }
}
