/** The untraced workload in one fresh process, for the contenders that differ in how it is run or watched. */
import { join } from 'node:path';

import { Count, Seconds, Sha256 } from '../measurement.js';
import { projectPaths } from '../project-paths.js';
import { hashOutput } from '../runner/output-hash.js';
import type { ProcessLimits } from '../runner/run-process.js';
import { inWorkDirectory } from '../runner/work-directory.js';
import { startArguments } from '../tracer/start-arguments.js';
import { measureProcess, type ProcessSetting } from './measure-process.js';
import { type Failure, failure } from './step-result.js';

/** What the workload's process reports of itself, as fields of a record. */
export const workloadFields = {
  /** From process start to its exit handler. */
  wallSeconds: Seconds,
  userSeconds: Seconds,
  systemSeconds: Seconds,
  /** VmHWM at the exit handler. */
  peakRssBytes: Count,
  /** Over the workload's whole output: equal in every repetition. */
  outputSha256: Sha256,
};

export interface WorkloadFigures {
  readonly wallSeconds: number;
  readonly userSeconds: number;
  readonly systemSeconds: number;
  readonly peakRssBytes: number;
  readonly outputSha256: string;
}

export interface UntracedStart {
  /** Path of the Node binary; the one that runs this where left out. */
  readonly executable?: string;
  /** Of Node, before everything else. */
  readonly flags: readonly string[];
}

export interface UntracedSetting extends ProcessSetting {
  /** Absolute directory of the corpus. */
  readonly inputDirectory: string;
}

/**
 * Runs it in `workDirectory`, which holds whatever Node leaves beside the output and is removed afterwards. `expected` is
 * the hash of the output of an earlier repetition, or null.
 */
export const measureUntraced = async (
  { executable, flags }: UntracedStart,
  expected: string | null,
  setting: UntracedSetting,
  onStart?: ProcessLimits['onStart'],
): Promise<{ outcome: 'completed'; figures: WorkloadFigures } | Failure> => {
  const { workDirectory, inputDirectory } = setting;
  const outputDirectory = join(workDirectory, 'output');
  const measuring = startArguments(null);
  return inWorkDirectory(workDirectory, async () => {
    const measured = await measureProcess(
      {
        ...(executable === undefined ? {} : { executable }),
        arguments: [
          ...flags,
          ...measuring.arguments,
          ...[projectPaths.workload, inputDirectory, outputDirectory],
        ],
        environment: { ...measuring.environment, TMPDIR: workDirectory },
        traced: false,
      },
      setting,
      { workingDirectory: workDirectory, ...(onStart === undefined ? {} : { onStart }) },
    );
    if (measured.outcome === 'failed') return measured;
    const { sha256: outputSha256, problem } = await hashOutput(outputDirectory);
    if (problem !== null) return failure(problem);
    if (expected !== null && outputSha256 !== expected) {
      return failure(`SHA-256 of the output ${outputSha256} differs from ${expected} before`);
    }
    const { wallSeconds, userSeconds, systemSeconds, peakRssBytes } = measured.report;
    const figures = { wallSeconds, userSeconds, systemSeconds, peakRssBytes, outputSha256 };
    return { outcome: 'completed', figures };
  });
};

/** CPU time of the process: what the note calls effective time, wall time times CPU %. */
export const effectiveSeconds = ({
  userSeconds,
  systemSeconds,
}: Pick<WorkloadFigures, 'userSeconds' | 'systemSeconds'>): number => userSeconds + systemSeconds;
