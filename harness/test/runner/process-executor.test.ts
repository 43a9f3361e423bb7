import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ConfigurationId } from '../../configurations.js';
import type { DecodedLog } from '../../runner/check-log.js';
import type { RepetitionOutcome } from '../../runner/executor.js';
import { Interrupted } from '../../runner/interrupted.js';
import { thisNode } from '../../runner/node-binary.js';
import { ProcessExecutor, type ProcessExecutorOptions } from '../../runner/process-executor.js';
import { toEnvironment } from '../../tracer/options.js';
import { temporaryDirectory } from './temporary-directory.js';

/** Reports like the real one, with what the tracing stand-in left in globalThis. */
const measureStandIn = `
import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  writeFileSync(3, JSON.stringify({
    wallSeconds: performance.now() / 1000, userSeconds: 0.1, systemSeconds: 0.1,
    peakRssBytes: 50_000_000, trace: globalThis.traceTotals ?? null,
  }));
});`;

const traceStandIn = `
import { writeFileSync } from 'node:fs';
const { probe, logPath } = JSON.parse(process.env.MEMTRACE_OPTIONS);
if (logPath !== null) writeFileSync(logPath, 'five events');
globalThis.traceTotals = {
  probe, eventCount: 5, loggedEventCount: logPath === null ? 0 : 5, rssChangeCount: 1,
  logBytes: 11, siteCount: 2, watcherCpuSeconds: 0, logFailure: null,
  audit: {
    auditedCount: 0, offCount: 0, worstErrorPages: 0, changeCount: 0, attributedCount: 0,
    ownChangeCount: 0, ownAttributedCount: 0,
  },
};`;

const workloadStandIn = `
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
const [, , input, output] = process.argv;
mkdirSync(output);
writeFileSync(output + '/index.html', readdirSync(input).join());`;

describe('the process executor', () => {
  const directory = temporaryDirectory();
  const inDirectory = (name: string): string => join(directory(), name);

  beforeEach(() => {
    writeFileSync(inDirectory('measure.mjs'), measureStandIn);
    writeFileSync(inDirectory('trace.mjs'), traceStandIn);
  });

  function execute(
    configuration: ConfigurationId,
    workload: string,
    changes: Partial<ProcessExecutorOptions> = {},
  ): Promise<RepetitionOutcome> {
    writeFileSync(inDirectory('workload.mjs'), workload);
    const executor = new ProcessExecutor({
      workload: inDirectory('workload.mjs'),
      start: (options) => ({
        arguments: [
          ...['--import', inDirectory('measure.mjs')],
          ...(options === null ? [] : ['--import', inDirectory('trace.mjs')]),
        ],
        environment: options === null ? {} : toEnvironment(options),
      }),
      binaries: new Map([['node', thisNode]]),
      auditInterval: 0,
      granularity: 'line',
      probe: 'polled',
      inputDirectory: directory(),
      workDirectory: inDirectory('run/work'),
      keptLogsDirectory: null,
      timeoutSeconds: 60,
      acceptedExitCodes: [0],
      decodeLog: () => ({ eventCount: 5, cut: null }),
      signal: new AbortController().signal,
      ...changes,
    });
    return executor.execute({ runtime: 'node', configuration, round: 1, occurrence: 0 });
  }

  async function causeOf(outcome: Promise<RepetitionOutcome>): Promise<string> {
    const awaited = await outcome;
    assert.ok(awaited.outcome === 'failed');
    return awaited.cause;
  }

  it('measures a process without tracing it', async () => {
    const outcome = await execute('no-trace', workloadStandIn);
    assert.ok(outcome.outcome === 'completed');
    assert.equal(outcome.report.trace, null);
    assert.equal(outcome.report.peakRssBytes, 50_000_000);
    assert.ok(outcome.wrapperWallSeconds >= outcome.report.wallSeconds);
    assert.match(outcome.outputSha256, /^[0-9a-f]{64}$/);
  });

  it('gives a traced process the options of its configuration', async () => {
    const outcome = await execute('rss', workloadStandIn);
    assert.ok(outcome.outcome === 'completed');
    assert.equal(outcome.report.trace?.probe, 'polled');
    assert.equal(outcome.report.trace.loggedEventCount, 0);
  });

  it('has the log decoded, then removes it with the output', async () => {
    const decodedPaths: string[] = [];
    const decodeLog = (path: string): DecodedLog => {
      assert.ok(existsSync(path));
      decodedPaths.push(path);
      return { eventCount: 5, cut: null };
    };
    const outcome = await execute('all-logged', workloadStandIn, { decodeLog });
    assert.equal(outcome.outcome, 'completed');
    assert.equal(decodedPaths.length, 1);
    assert.deepEqual(readdirSync(inDirectory('run')), []);
  });

  it('keeps the logs that it is asked to keep', async () => {
    const keptLogsDirectory = inDirectory('run/logs');
    await execute('all-logged', workloadStandIn, { keptLogsDirectory });
    assert.deepEqual(readdirSync(keptLogsDirectory), ['node-round-01-all-logged.memtrace']);
  });

  it('fails a repetition whose log does not hold every event', async () => {
    const decodeLog = (): DecodedLog => ({ eventCount: 4, cut: null });
    const cause = await causeOf(execute('all-logged', workloadStandIn, { decodeLog }));
    assert.match(cause, /decodes to 4 events, the process reports 5/);
  });

  it('keeps the end of what a failing workload said', async () => {
    const outcome = await execute(
      'no-trace',
      `console.error('x'.repeat(9000)); throw Error('no');`,
    );
    assert.ok(outcome.outcome === 'failed');
    assert.equal(outcome.cause, 'the workload ended with exit code 1');
    assert.match(outcome.stderrTail, /^x+\n[^]*Error: no/);
    assert.ok(outcome.stderrTail.length <= 4000);
    assert.equal(outcome.stop, null);
  });

  it('accepts another exit code where it may be, but not without a whole output', async () => {
    const acceptedExitCodes = [0, 1];
    const some = `${workloadStandIn}\nprocess.exitCode = 1;`;
    const outcome = await execute('no-trace', some, { acceptedExitCodes });
    assert.ok(outcome.outcome === 'completed');
    assert.equal(outcome.exitCode, 1);
    const cause = await causeOf(execute('no-trace', 'throw Error();', { acceptedExitCodes }));
    assert.equal(cause, 'exit code 1, but the workload did not write index.html');
  });

  it('kills a process that takes too long', async () => {
    const stuck = 'setInterval(() => {}, 1000);';
    const cause = await causeOf(execute('no-trace', stuck, { timeoutSeconds: 1 }));
    assert.match(cause, /still running after 1 s/);
  });

  it('tells the signal that killed a process', async () => {
    const cause = await causeOf(execute('no-trace', `process.kill(process.pid, 'SIGKILL');`));
    assert.equal(cause, 'killed by SIGKILL');
  });

  it('kills the process and cleans up where it is interrupted', async () => {
    const controller = new AbortController();
    const stuck = `${workloadStandIn}\nsetInterval(() => {}, 1000);`;
    const executing = execute('no-trace', stuck, { signal: controller.signal });
    setTimeout(() => {
      controller.abort(new Interrupted('SIGTERM'));
    }, 100);
    await assert.rejects(executing, Interrupted);
    assert.deepEqual(readdirSync(inDirectory('run')), []);
  });

  it('stops the run where the workload found the disk full', async () => {
    const full = `console.error('ENOSPC: no space left on device, write'); process.exitCode = 1;`;
    const outcome = await execute('no-trace', full);
    assert.ok(outcome.outcome === 'failed');
    assert.match(outcome.stop?.message ?? '', /the disk is full/);
    assert.match(outcome.stop?.remedy ?? '', /--results/);
  });
});
