import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

import { projectPaths } from '../../project-paths.js';
import { runSchemaPath, runSchemaText } from '../../store/run-schema.js';

const path = join(projectPaths.root, runSchemaPath);

describe('the committed JSON schema of a run', () => {
  before(() => {
    if (process.env['UPDATE_SCHEMA'] !== '1') return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, runSchemaText());
  });

  it('is that which runs are checked with; UPDATE_SCHEMA=1 make test-unit writes it anew', () => {
    assert.equal(readFileSync(path, 'utf8'), runSchemaText());
  });
});
