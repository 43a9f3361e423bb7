import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { exitCodes } from '../../cli/exit-codes.js';
import { projectPaths } from '../../project-paths.js';

interface Row {
  readonly code: number;
  readonly meaning: string;
}

/** Of the README's table, the rows whose first cell is a number. */
function documentedRows(): readonly Row[] {
  const readme = readFileSync(join(projectPaths.root, 'README.md'), 'utf8');
  const [, section = ''] = readme.split('\n## Exit codes\n');
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| (\d+) +\| (.*?) *\|$/gm)].map(([, code = '', meaning = '']) => ({
    code: Number(code),
    meaning: meaning.replaceAll('`', ''),
  }));
}

describe('the exit codes in the README', () => {
  it('are those that memtrace ends with, in the words of its help', () => {
    const rows = documentedRows();
    assert.deepEqual(
      rows.map(({ code }) => code),
      Object.values(exitCodes).map(({ code }) => code),
    );
    for (const { code, meaning } of Object.values(exitCodes)) {
      const documented = rows.find((row) => row.code === code)?.meaning;
      assert.ok(documented?.startsWith(meaning), `${code}: ${documented ?? 'missing'}`);
    }
  });
});
