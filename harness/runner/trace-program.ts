import process from 'node:process';

import { execa } from 'execa';

import { reportDescriptor } from '../tracer/child-report.js';
import type { TracerOptions } from '../tracer/options.js';
import { startArguments } from '../tracer/start-arguments.js';
import { readChildReport, type ReadReport } from './read-child-report.js';

export interface TracedEnd {
  /** Null where a signal ended the program. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly report: ReadReport;
}

/** Runs a user's own program traced, on this process's own terminal, to its end. */
export const traceProgram = async (
  program: string,
  words: readonly string[],
  options: TracerOptions,
): Promise<TracedEnd> => {
  const start = startArguments(options);
  const result = await execa(process.execPath, [...start.arguments, program, ...words], {
    env: start.environment,
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    reject: false,
  });
  return {
    exitCode: result.exitCode ?? null,
    signal: result.signal ?? null,
    report: readChildReport(result.stdio[reportDescriptor]),
  };
};
