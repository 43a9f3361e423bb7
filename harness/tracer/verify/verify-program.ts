/**
 * The oracle: runs a program twice, untraced under V8's precise coverage and traced, and compares the calls of every
 * function. The program has to do the same both times; whatever it writes, it writes twice.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { execa } from 'execa';

import type { Granularity } from '../../configurations.js';
import { UserError } from '../../errors.js';
import { readSiteCounts, type ModuleSiteCounts } from '../site-counts.js';
import { startArguments } from '../start-arguments.js';
import { isTraced, withRealPaths } from '../traced-paths.js';
import { compareCounts, type FunctionCalls, type Verification } from './compare-counts.js';
import { coveredFunctions } from './covered-functions.js';

export interface VerifyRequest {
  /** Path of the program's main module. */
  readonly program: string;
  readonly args: readonly string[];
  /** Absolute directories whose modules are held against V8's counts; `node_modules` below them is not. */
  readonly include: readonly string[];
  readonly granularity: Granularity;
}

/** Runs `node` to its end and gives its process id. The fourth descriptor takes the report that nobody reads here. */
const runNode = async (
  nodeArguments: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number | undefined> => {
  const running = execa(process.execPath, nodeArguments, {
    env: environment,
    stdio: ['ignore', 'ignore', 'ignore', 'ignore'],
    reject: false,
  });
  await running;
  return running.pid;
};

const endedEarly = (program: string, run: string): UserError =>
  new UserError(
    `the ${run} run of ${program} left no counts, because it did not come to a regular end`,
    'Verify a program that ends by itself, by process.exit or by an uncaught error, not by a signal.',
  );

const covered = async (request: VerifyRequest, directory: string) => {
  const { program, args } = request;
  const include = withRealPaths(request.include);
  const coverageDirectory = join(directory, 'coverage');
  const pid = await runNode([program, ...args], { NODE_V8_COVERAGE: coverageDirectory });
  const files = existsSync(coverageDirectory) ? readdirSync(coverageDirectory) : [];
  // Processes that the program starts leave files of their own.
  const file = files.find((name) => name.startsWith(`coverage-${pid ?? ''}-`));
  if (file === undefined) throw endedEarly(program, 'untraced');
  const text = readFileSync(join(coverageDirectory, file), 'utf8');
  return coveredFunctions(text, (path) => isTraced(path, include));
};

const callsIn = ({ path, sites }: ModuleSiteCounts): FunctionCalls[] =>
  sites
    .filter(({ kind }) => kind === 'CALL')
    .map(({ functionStart: start, functionEnd: end, functionName: name, eventCount: calls }) => ({
      path,
      start,
      end,
      name,
      calls,
    }));

const traced = async (request: VerifyRequest, directory: string) => {
  const { program, args, include, granularity } = request;
  const countsPath = join(directory, 'counts');
  const start = startArguments({
    configuration: 'trace-only',
    granularity,
    // Nobody asks for RSS, and this probe opens everywhere.
    probe: 'polled',
    thresholdBytes: 0,
    logPath: null,
    auditInterval: 0,
    include,
    countsPath,
  });
  await runNode([...start.arguments, program, ...args], start.environment);
  const text = existsSync(countsPath) ? readFileSync(countsPath, 'utf8') : '';
  const modules = readSiteCounts(text);
  if (modules === null) throw endedEarly(program, 'traced');
  return modules.flatMap(callsIn);
};

/** Throws UserError where the program is not there, or does not come to a regular end. */
export const verifyProgram = async (request: VerifyRequest): Promise<Verification> => {
  const program = resolve(request.program);
  if (!existsSync(program)) {
    throw new UserError(
      `there is no program ${program}`,
      'Name the main module of a Node program.',
    );
  }
  const directory = mkdtempSync(join(tmpdir(), 'memtrace-verify-'));
  try {
    const resolved = { ...request, program };
    const theirs = await covered(resolved, directory);
    const ours = await traced(resolved, directory);
    return compareCounts(ours, theirs);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
