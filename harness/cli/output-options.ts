import { Option } from 'commander';

import { projectPaths } from '../project-paths.js';
import { nonBlank } from './option-values.js';

/** Where a measuring verb leaves what it found and how much it says: the last options of each. */
export const outputOptions = (): readonly Option[] => [
  new Option('--results <directory>', 'where runs are stored')
    .argParser(nonBlank)
    .default(projectPaths.results, 'results/'),
  new Option('--reports <directory>', 'where reports are written')
    .argParser(nonBlank)
    .default(projectPaths.reports, 'reports/'),
  new Option('--quiet', 'no progress'),
  new Option('--json', 'print the summary and where it is as JSON'),
];
