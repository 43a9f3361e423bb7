import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { configurationIds } from '../../configurations.js';
import { schemaVersion } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import { parseRun, serializeRun } from '../../store/run-document.js';
import { userErrorOf } from './user-error-of.js';

const sample = (version: number): string =>
  readFileSync(join(projectPaths.root, `harness/test/store/fixtures/run-v${version}.json`), 'utf8');

const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1);

describe('a run stored by any version so far', () => {
  for (const version of versions) {
    it(`reads as one of the current version: version ${version}`, () => {
      const text = sample(version);
      assert.equal((JSON.parse(text) as { schemaVersion: number }).schemaVersion, version);
      const run = parseRun(text, 'run.json');
      assert.equal(run.schemaVersion, schemaVersion);
      assert.deepEqual(parseRun(serializeRun(run), 'run.json'), run);
    });
  }
});

describe('a run of version 1', () => {
  const run = parseRun(sample(1), 'run.json');

  it('has the Node that ran it as its one runtime', () => {
    const expected = { name: 'v20.20.2', nodeVersion: 'v20.20.2', v8Version: '11.3.244.8-node.38' };
    assert.deepEqual(run.runtimes, [{ ...expected, flags: [] }]);
    assert.equal(run.measurements.length, 64);
    assert.ok(run.measurements.every(({ runtime }) => runtime === 'v20.20.2'));
  });

  it('has the configurations that were measured, its audit, and neither settings nor code', () => {
    assert.deepEqual(run.configurations, configurationIds);
    assert.equal(run.audits[0]?.runtime, 'v20.20.2');
    assert.equal(run.audits[0].interval, 9973);
    assert.equal(run.settings, null);
    assert.equal(run.code, null);
  });

  it('is refused with the path of the offending field', () => {
    const document = JSON.parse(sample(1)) as { measurements: object[] };
    document.measurements[5] = { ...document.measurements[5], wallSeconds: 'long' };
    const { message } = userErrorOf(() => parseRun(JSON.stringify(document), 'run.json'));
    assert.equal(message, 'run.json: measurements[5].wallSeconds must be number, found "long"');
    const without = JSON.stringify({ ...document, measurements: null, environment: undefined });
    const { message: missing } = userErrorOf(() => parseRun(without, 'run.json'));
    assert.match(missing, /^run\.json: environment is missing$/);
  });
});
