import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { granularities } from '../../configurations.js';
import { readLog } from '../../../native/index.js';
import { projectPaths } from '../../project-paths.js';
import { type Finished, TraceDirectory, tracedConfigurations } from './traced-process.js';

const uncaughtFixtures = readdirSync(
  join(projectPaths.root, 'harness/test/tracer/fixtures/uncaught'),
);

/** Older engines say that they cannot have WebAssembly without their compilers. */
const flagWarning = /^Warning: disabling flag --expose_wasm .*\n/;

const asSeen = ({ stdout, stderr, exitCode }: Finished): Finished => ({ stdout, stderr, exitCode });

describe('a traced program', () => {
  let directory: TraceDirectory;

  before(() => {
    directory = new TraceDirectory();
  });

  after(() => {
    directory.remove();
  });

  for (const granularity of granularities) {
    it(`writes and exits as it would untraced, under every configuration, by ${granularity}`, async () => {
      const untraced = await directory.untraced('pitfalls/main.mjs');
      assert.match(untraced.stdout, /^texts \[/m);
      const eventCounts = new Set<number>();
      for (const configuration of tracedConfigurations) {
        const setup = { configuration, granularity };
        const { totals, ...finished } = await directory.traced('pitfalls/main.mjs', setup);
        assert.deepEqual(finished, untraced, configuration);
        assert.equal(totals.logFailure, null);
        eventCounts.add(totals.eventCount);
        if (configuration === 'all-logged') {
          assert.equal(readLog(directory.logPath, {}).eventCount, totals.eventCount);
        }
      }
      const [eventCount = 0, another] = eventCounts;
      assert.ok(eventCount > 300 && another === undefined, [...eventCounts].join(', '));
    });

    it(`meets the same events without a just-in-time compiler, by ${granularity}`, async () => {
      const setup = { configuration: 'trace-only', granularity } as const;
      const compiled = await directory.traced('pitfalls/main.mjs', setup);
      const flags = { ...setup, nodeFlags: ['--jitless'] };
      const { totals, ...interpreted } = await directory.traced('pitfalls/main.mjs', flags);
      const stderr = interpreted.stderr.replace(flagWarning, '');
      assert.deepEqual({ ...interpreted, stderr }, asSeen(compiled));
      assert.equal(totals.eventCount, compiled.totals.eventCount);
    });
  }

  for (const fixture of uncaughtFixtures) {
    it(`shows errors as it would untraced: ${fixture}`, async () => {
      const name = `uncaught/${fixture}`;
      const untraced = await directory.untraced(name);
      for (const granularity of granularities) {
        const setup = { configuration: 'trace-only', granularity } as const;
        assert.deepEqual(asSeen(await directory.traced(name, setup)), untraced);
      }
    });
  }

  it('reads its own text, and JSON, as they are in the file', async () => {
    const untraced = await directory.untraced('reads-itself.mjs');
    assert.match(untraced.stdout, /^const own = /m);
    const { totals, ...finished } = await directory.traced('reads-itself.mjs', {
      configuration: 'trace-only',
    });
    assert.deepEqual(asSeen(finished), untraced);
    assert.ok(totals.eventCount > 0);
  });

  it('leaves the processes and threads that it starts alone', async () => {
    const { stdout, stderr, exitCode } = await directory.traced('processes.mjs', {
      configuration: 'all-logged',
    });
    assert.deepEqual([stderr, exitCode], ['', 0]);
    assert.deepEqual(stdout.split('\n'), [
      '[ [ 2, 4, 6 ], 0 ]',
      '[ [ 2, 4, 6 ], 0 ]',
      '[ [ 2, 4, 6 ], 0 ]',
      '[ [ 0, [] ], 0 ] [ 0, [] ]',
      '',
    ]);
    assert.equal(readLog(directory.logPath, {}).cut, null);
  });
});
