/** Runs the programs under fixtures/ as memtrace runs a program. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

import { execa } from 'execa';

import {
  configurations,
  type Granularity,
  thresholdBytes,
  type TracedConfigurationId,
  writesLog,
} from '../../configurations.js';
import { projectPaths } from '../../project-paths.js';
import { type ChildReport, reportDescriptor, type TraceTotals } from '../../tracer/child-report.js';
import { startArguments } from '../../tracer/start-arguments.js';

export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | undefined;
}

export interface FinishedTrace extends Finished {
  readonly totals: TraceTotals;
}

export interface Setup {
  readonly configuration: TracedConfigurationId;
  readonly granularity?: Granularity;
  readonly probe?: string;
  readonly nodeFlags?: readonly string[];
}

const fixturePath = (name: string): string =>
  join(projectPaths.root, 'harness/test/tracer/fixtures', name);

export const tracedConfigurations: readonly TracedConfigurationId[] = configurations.flatMap(
  ({ id }) => (id === 'no-trace' ? [] : [id]),
);

const isReport = (value: unknown): value is ChildReport =>
  typeof value === 'object' && value !== null && 'trace' in value;

/** A directory for logs and for a cache of woven modules that no other version of memtrace has written. */
export class TraceDirectory {
  readonly #path = mkdtempSync(join(tmpdir(), 'memtrace-traces-'));

  get logPath(): string {
    return join(this.#path, 'log');
  }

  remove(): void {
    rmSync(this.#path, { recursive: true, force: true });
  }

  async #run(
    nodeArguments: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): Promise<Finished & { readonly report: ChildReport }> {
    const result = await execa(process.execPath, nodeArguments, {
      env: { XDG_CACHE_HOME: this.#path, NODE_V8_COVERAGE: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      stripFinalNewline: false,
      reject: false,
    });
    const { stdout, stderr, exitCode } = result;
    const text = result.stdio[reportDescriptor];
    assert.ok(
      typeof text === 'string' && text !== '',
      `no report from ${nodeArguments.join(' ')}: ${stderr}`,
    );
    const report: unknown = JSON.parse(text);
    assert.ok(isReport(report));
    return { stdout, stderr, exitCode, report };
  }

  /** Runs a fixture as an untraced repetition would run. */
  async untraced(fixture: string): Promise<Finished> {
    const start = startArguments(null);
    const { report: _, ...finished } = await this.#run(
      [...start.arguments, fixturePath(fixture)],
      start.environment,
    );
    return finished;
  }

  async traced(fixture: string, setup: Setup): Promise<FinishedTrace> {
    const { configuration, granularity = 'line', probe = 'auto', nodeFlags = [] } = setup;
    const path = fixturePath(fixture);
    const logs = writesLog(configuration);
    const start = startArguments({
      configuration,
      granularity,
      probe,
      thresholdBytes,
      auditInterval: 0,
      logPath: logs ? this.logPath : null,
      include: [dirname(path)],
    });
    const { report, ...finished } = await this.#run(
      [...nodeFlags, ...start.arguments, path],
      start.environment,
    );
    assert.ok(report.trace !== null, 'the report tells nothing of a trace');
    return { ...finished, totals: report.trace };
  }
}
