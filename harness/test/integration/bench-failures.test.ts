import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { ConfigurationId } from '../../configurations.js';
import { openRunStore } from '../../store/run-store.js';
import { optionsVariable } from '../../tracer/options.js';
import { temporaryDirectory } from '../runner/temporary-directory.js';
import { lasDirectory } from './las-files.js';
import { runCli } from './run-cli.js';

/** A Node that does not live through being traced under a configuration; returns its path. */
function fragileNode(directory: string, configuration: ConfigurationId): string {
  const path = join(directory, 'fragile-node');
  const text = [
    '#!/bin/sh',
    `case "$${optionsVariable}" in`,
    `  *'"${configuration}"'*) echo 'I am going to die' >&2; kill -9 $$ ;;`,
    'esac',
    `exec '${process.execPath}' "$@"`,
    '',
  ].join('\n');
  writeFileSync(path, text, { mode: 0o755 });
  return path;
}

describe('memtrace bench where repetitions are killed', () => {
  const directory = temporaryDirectory();

  it('goes on, keeps the cause and the last words of each, tells of them and ends with 1', async () => {
    const results = join(directory(), 'results');
    const reports = join(directory(), 'reports');
    const { exitCode, stdout, stderr } = await runCli([
      ...['bench', '--las', lasDirectory(directory(), { broken: false }), '--rounds', '2'],
      ...['--configurations', 'no-trace,threshold,all-logged'],
      ...['--runtime', `fragile=${fragileNode(directory(), 'threshold')}`],
      ...['--results', results, '--reports', reports],
    ]);
    assert.equal(exitCode, 1, stderr);

    const store = openRunStore(results);
    const [runId = ''] = store.list();
    const { measurements } = store.read(runId);
    assert.equal(measurements.length, 8);
    for (const measurement of measurements) {
      if (measurement.configuration !== 'threshold') {
        assert.equal(measurement.outcome, 'completed', JSON.stringify(measurement));
        continue;
      }
      assert.ok(measurement.outcome === 'failed');
      assert.equal(measurement.cause, 'killed by SIGKILL');
      assert.equal(measurement.stderrTail, 'I am going to die');
    }

    assert.match(
      stderr,
      /^memtrace: 2 of 8 repetitions failed; .*run\.json has the cause of each$/m,
    );
    assert.match(stderr, /^ {2}remedy: \S/m);
    const told = /threshold in round [12] failed: killed by SIGKILL/g;
    assert.equal(stdout.match(told)?.length, 2, stdout);
    const report = readFileSync(join(reports, runId, 'README.md'), 'utf8');
    assert.equal(report.match(told)?.length, 2);
  });
});
