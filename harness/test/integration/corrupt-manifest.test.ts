import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryDirectory } from '../runner/temporary-directory.js';
import { copyProject, linkDependencies } from './copied-project.js';
import { cliOf, runCli } from './run-cli.js';

describe('memtrace with a corpus manifest that is corrupt', () => {
  const directory = temporaryDirectory();

  const corruptions: readonly (readonly [string, string])[] = [
    ['cut short', '{"formatVersion": 1, "see'],
    ['of another shape', '{"formatVersion": 1, "seed": "lucky", "corpora": []}'],
  ];
  for (const [what, text] of corruptions) {
    it(`names it and the remedy where it is ${what}`, async () => {
      copyProject(directory(), ['dist', 'native/build/Release/memtrace.node', 'package.json']);
      copyProject(directory(), ['datasets/manifest.json']);
      linkDependencies(directory());
      writeFileSync(join(directory(), 'datasets/manifest.json'), text);
      const { exitCode, stdout, stderr } = await runCli(
        ['bench', '--scale', '0.01', '--rounds', '1', '--quiet'],
        cliOf(directory()),
      );
      assert.equal(exitCode, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^memtrace: .*datasets\/manifest\.json.*\n {2}remedy: \S.*$/);
    });
  }
});
