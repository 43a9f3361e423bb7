import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { projectPaths } from '../../project-paths.js';
import { withDirectory } from '../store/temporary-directory.js';
import { runCli } from './run-cli.js';

const docs = join(projectPaths.root, 'docs');
const sampleReport = join(docs, 'sample-report');
const readme = readFileSync(join(projectPaths.root, 'README.md'), 'utf8');

const mendIt =
  'npx memtrace report docs/sample-run --out docs/sample-report, and copy its table to the README';

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(directory, name)).isFile())
    .sort();

/** The cells of the first table of a Markdown text, however it is laid out. */
const firstTable = (markdown: string): string[][] => {
  const [table = ''] = /(^\|.*\n)+/m.exec(markdown) ?? [];
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/^-+(:?)$/, '-$1')));
};

describe('the sample run', () => {
  it('has the report that this version writes of it', () =>
    withDirectory(async (directory) => {
      const { exitCode, stderr } = await runCli([
        'report',
        join(docs, 'sample-run'),
        '--out',
        directory,
      ]);
      assert.equal(exitCode, 0, stderr);
      assert.deepEqual(filesBelow(directory), filesBelow(sampleReport), mendIt);
      const stale = filesBelow(directory).filter(
        (name) =>
          !readFileSync(join(directory, name)).equals(readFileSync(join(sampleReport, name))),
      );
      assert.deepEqual(stale, [], mendIt);
    }));

  it('gives the README its table and the figures around it', () => {
    const summary = readFileSync(join(sampleReport, 'summary.md'), 'utf8');
    assert.deepEqual(firstTable(readme), firstTable(summary), mendIt);
    const told = readme.replace(/\s+/g, ' ');
    for (const [pattern, sentence] of [
      [/^- Events: (\S+) in every/m, '$1 events in every traced repetition'],
      [/^- Rounds: (\d+)$/m, '$1 rounds'],
      [/^- Node: (\S+),/m, 'Node $1 on'],
      [/^- Noise floor: (\S+),/m, 'noise floor $1.'],
      [/^- Audit: (RSS off .*? events);/m, '$1;'],
    ] as const) {
      const [line, figure = ''] = pattern.exec(summary) ?? [];
      assert.ok(line !== undefined, String(pattern));
      assert.ok(told.includes(sentence.replace('$1', figure)), `${line}\n${mendIt}`);
    }
  });
});
