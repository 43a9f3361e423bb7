import { join } from 'node:path';

import { projectPaths } from '../../project-paths.js';
import { nonBlank } from '../option-values.js';
import type { PublishOptions } from '../publish/publish-site.js';
import { examplesText, type Verb } from '../verb.js';

export const publish: Verb = {
  define: (command) => {
    command
      .argument('[runs...]', 'ids of stored runs, or their run.json; every stored run if left out')
      .option('--results <directory>', 'where runs are stored', nonBlank, projectPaths.results)
      .option(
        '--out <directory>',
        'where the site is written',
        nonBlank,
        join(projectPaths.reports, 'site'),
      )
      .option('--json', 'print where the site is as JSON')
      .addHelpText(
        'after',
        examplesText(
          'memtrace publish',
          'memtrace publish docs/sample-run --out site',
          'memtrace publish --results other-results --out other-site',
        ),
      );
  },
  run: async (command) => {
    const { publishSite } = await import('../publish/publish-site.js');
    return publishSite(command.args, command.opts<PublishOptions>());
  },
};
