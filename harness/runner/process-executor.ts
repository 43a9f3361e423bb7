import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { ConfigurationId } from '../configurations.js';
import { logProblem, type DecodeLog } from './check-log.js';
import type { Executor, RepetitionOutcome, WatchedRepetition } from './executor.js';
import { fullDiskError } from './full-disk.js';
import { judgeExit, type ProcessEnd } from './judge-exit.js';
import type { NodeBinary } from './node-binary.js';
import { hashOutput } from './output-hash.js';
import type { Repetition } from './plan.js';
import { repetitionCommand, type CommandOptions } from './repetition-command.js';
import { type FinishedProcess, runProcess } from './run-process.js';
import type { Watch } from './watch.js';
import { inWorkDirectory } from './work-directory.js';

export interface ProcessExecutorOptions extends Omit<
  CommandOptions,
  'binary' | 'outputDirectory' | 'logPath'
> {
  /** By name: those of the plan. */
  readonly binaries: ReadonlyMap<string, NodeBinary>;
  /** Made for each repetition and removed after it: the workload's output and a log that is not kept lie in it. */
  readonly workDirectory: string;
  /** Where logs are kept, or null where they are removed once they are checked. */
  readonly keptLogsDirectory: string | null;
  readonly timeoutSeconds: number;
  /** Exit codes with which the workload may end. */
  readonly acceptedExitCodes: readonly number[];
  readonly decodeLog: DecodeLog;
  /** Watches each repetition from outside, left out where nothing does. */
  readonly watchRepetition?: ((repetition: Repetition) => NamedWatch) | null;
  /** Kills the repetition under way where it is aborted. */
  readonly signal: AbortSignal;
}

/** A watch, and where what it sees goes. */
export interface NamedWatch {
  readonly watch: Watch;
  /** Below the run's directory, with `/`. */
  readonly timeline: string;
}

/** Starts one fresh process a repetition, and checks what it leaves. */
export class ProcessExecutor implements Executor {
  readonly #options: ProcessExecutorOptions;

  constructor(options: ProcessExecutorOptions) {
    this.#options = options;
  }

  async execute(repetition: Repetition): Promise<RepetitionOutcome> {
    return inWorkDirectory(this.#options.workDirectory, () => this.#executeAndCheck(repetition));
  }

  async #executeAndCheck(repetition: Repetition): Promise<RepetitionOutcome> {
    const { workDirectory, signal } = this.#options;
    const { runtime, configuration } = repetition;
    const outputDirectory = join(workDirectory, 'output');
    const command = repetitionCommand(configuration, {
      ...this.#options,
      binary: this.#binary(runtime),
      outputDirectory,
      logPath: await this.#logPath(repetition),
    });
    const named = this.#options.watchRepetition?.(repetition) ?? null;
    const onStart = named === null ? {} : { onStart: named.watch.begin };
    const finished = await runProcess(command, { ...this.#options, ...onStart });
    const watched = named === null ? {} : { watched: watchedBy(named, finished.end) };
    signal.throwIfAborted();
    const places = { outputDirectory, logPath: command.logPath };
    return { ...(await this.#check(configuration, finished, places)), ...watched };
  }

  async #check(
    configuration: ConfigurationId,
    { end, stderrTail }: FinishedProcess,
    { outputDirectory, logPath }: { outputDirectory: string; logPath: string | null },
  ): Promise<RepetitionOutcome> {
    const { workDirectory, decodeLog } = this.#options;
    const failed = async (cause: string): Promise<RepetitionOutcome> => {
      const stop = await fullDiskError(workDirectory, `${cause}\n${stderrTail}`);
      return { outcome: 'failed', cause, stderrTail, stop };
    };
    const exit = judgeExit(end, { ...this.#options, configuration });
    if (!exit.accepted) {
      return failed(exit.cause);
    }
    const { report, exitCode } = exit;
    if (exitCode !== 0 && (await fullDiskError(workDirectory, stderrTail)) !== null) {
      return failed(`the workload ended with exit code ${exitCode} on a full disk`);
    }
    const problemOfLog =
      logPath === null ? null : logProblem(logPath, configuration, report.trace, decodeLog);
    if (problemOfLog !== null) {
      return failed(problemOfLog);
    }
    const { sha256: outputSha256, problem } = await hashOutput(outputDirectory);
    if (problem !== null) {
      return failed(`exit code ${exitCode}, but ${problem}`);
    }
    const { wrapperWallSeconds } = end;
    return { outcome: 'completed', report, exitCode, wrapperWallSeconds, outputSha256 };
  }

  #binary(runtime: string): NodeBinary {
    const binary = this.#options.binaries.get(runtime);
    if (binary === undefined) throw new RangeError(`no runtime ${JSON.stringify(runtime)}`);
    return binary;
  }

  async #logPath({ runtime, configuration, round }: Repetition): Promise<string> {
    const { workDirectory, keptLogsDirectory } = this.#options;
    if (keptLogsDirectory === null) {
      return join(workDirectory, 'events.memtrace');
    }
    await mkdir(keptLogsDirectory, { recursive: true });
    const roundOnTwoDigits = String(round).padStart(2, '0');
    const name = `${runtime}-round-${roundOnTwoDigits}-${configuration}.memtrace`;
    return join(keptLogsDirectory, name);
  }
}

function watchedBy({ watch, timeline }: NamedWatch, end: ProcessEnd): WatchedRepetition {
  const { written, gaps } = watch.end(end);
  return { timeline: written ? timeline : null, gaps };
}
