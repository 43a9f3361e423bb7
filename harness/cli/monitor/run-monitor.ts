import { resolve } from 'node:path';
import process from 'node:process';

import { UserError } from '../../errors.js';
import { shellExitCode } from '../../monitor/ending.js';
import { keepBeat } from '../../monitor/keep-beat.js';
import { followLabels, type LabelFile, labelVariable } from '../../monitor/label-file.js';
import { type Monitor, startMonitor } from '../../monitor/monitor.js';
import { openProcessSource } from '../../monitor/open-process-source.js';
import type { ProcessIdentity, ProcessSource } from '../../monitor/process-source.js';
import { sampledFiles } from '../../monitor/proc-texts.js';
import { startCommand } from '../../monitor/start-command.js';
import type { Ending } from '../../monitor/timeline-records.js';
import { untilGone } from '../../monitor/until-gone.js';
import { watchedProcess } from '../../monitor/watched-process.js';
import { type LineFile, openLineFile } from '../../store/line-file.js';
import { writeFailure } from '../../store/write-failure.js';
import { exitCodes } from '../exit-codes.js';
import { withInterruption } from '../interruption.js';
import type { MonitorOptions } from './monitor-options.js';
import { monitoredText } from './monitored-text.js';
import { notStartedText } from './not-started-text.js';
import { openLabels } from './open-labels.js';

const nowSeconds = (): number => performance.now() / 1000;

/** One monitoring, from its options to its last line. */
class Monitoring {
  readonly source: ProcessSource;
  readonly #options: MonitorOptions;
  readonly #path: string;
  readonly #file: LineFile;

  /** Opens what may not open before anything is started. */
  constructor(options: MonitorOptions, source: ProcessSource) {
    this.#options = options;
    this.source = source;
    this.#path = resolve(options.out ?? 'monitor.jsonl');
    try {
      this.#file = openLineFile(this.#path);
    } catch (error) {
      throw writeFailure(this.#path, error, 'Nothing was started.');
    }
  }

  begin(identity: ProcessIdentity, startedSeconds: number): Monitor {
    this.#file.begin();
    const { interval, pss, tree } = this.#options;
    return startMonitor({
      process: identity,
      source: this.source,
      sink: this.#file,
      nowSeconds,
      startedSeconds,
      intervalSeconds: interval,
      files: sampledFiles,
      pssIntervalSeconds: pss === 0 ? null : pss,
      tree: tree ?? false,
    });
  }

  abandon(): void {
    this.#file.abandon();
  }

  /** What is missing is said also where all else is to be quiet. */
  end(monitor: Monitor, ending: Ending, name: string): void {
    const monitored = monitor.end(ending);
    this.#file.close();
    if (this.#options.quiet === true && monitored.gaps.length === 0) return;
    process.stderr.write(monitoredText(monitored, name, this.#path));
  }
}

/** A system without watches tells of new labels at each beat only. */
const withLabels = (monitor: Monitor, labels: LabelFile | null): Pick<Monitor, 'sample'> => ({
  sample: () => {
    labels?.drain();
    return monitor.sample();
  },
});

const monitorCommand = async (
  monitoring: Monitoring,
  command: readonly string[],
  options: MonitorOptions,
): Promise<number> => {
  const [name = ''] = command;
  const labels = openLabels(options.labels);
  try {
    const startedSeconds = nowSeconds();
    const started = await startCommand(command, { [labelVariable]: labels.path });
    if (!started.started) {
      monitoring.abandon();
      const { text, exitCode } = notStartedText(name, started);
      process.stderr.write(text);
      return exitCode;
    }
    const identity = monitoring.source.identify(started.pid);
    if (identity === null) throw new Error(`/proc does not know process ${started.pid}`);
    const monitor = monitoring.begin(identity, startedSeconds);
    const followed = followLabels(labels.path, monitor.label);
    const beat = keepBeat(withLabels(monitor, followed), options.interval);
    const { exitCode, signal } = await started.ended;
    beat.stop();
    followed.close();
    const ending: Ending =
      signal === null ? { how: 'exited', exitCode: exitCode ?? 0 } : { how: 'killed', signal };
    monitoring.end(monitor, ending, name);
    return shellExitCode(exitCode, signal);
  } finally {
    labels.remove();
  }
};

const monitorPid = async (
  monitoring: Monitoring,
  identity: ProcessIdentity,
  options: MonitorOptions,
): Promise<number> => {
  const labels = options.labels === undefined ? null : openLabels(options.labels);
  const monitor = monitoring.begin(identity, nowSeconds());
  const followed = labels === null ? null : followLabels(labels.path, monitor.label);
  const ending = await withInterruption((signal) =>
    untilGone({
      monitor: withLabels(monitor, followed),
      source: monitoring.source,
      pid: identity.pid,
      intervalSeconds: options.interval,
      signal,
    }),
  );
  followed?.close();
  monitoring.end(monitor, ending, `process ${identity.pid} (${identity.name})`);
  return ending.how === 'running' ? exitCodes.interrupted.code : exitCodes.ok.code;
};

/** Watches a command or a process to its end; resolves to the exit code. */
export const runMonitor = async (
  command: readonly string[],
  options: MonitorOptions,
): Promise<number> => {
  const { pid } = options;
  if ((pid === undefined) === (command.length === 0)) {
    throw new UserError(
      pid === undefined ? 'nothing to watch' : '--pid and a command exclude each other',
      'Give either --pid NUMBER or -- COMMAND.',
    );
  }
  const source = openProcessSource();
  if (source instanceof UserError) throw source;
  const identity = pid === undefined ? null : watchedProcess(source, pid);
  const monitoring = new Monitoring(options, source);
  return identity === null
    ? monitorCommand(monitoring, command, options)
    : monitorPid(monitoring, identity, options);
};
