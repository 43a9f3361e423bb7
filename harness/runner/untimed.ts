/** Repetitions after the rounds whose time does not count: what they tell stands beside the measurements. */
import { configurations, type ConfigurationId } from '../configurations.js';
import type { LogText, Run } from '../measurement.js';
import type { DecodedLog, DecodeLog } from './check-log.js';
import type { Executor } from './executor.js';

/** The configuration whose knowledge of RSS is audited: that which works out all of an event and logs nothing. */
const auditedConfiguration = 'all' satisfies ConfigurationId;

/**
 * The run with an audit of each of its runtimes that has none. An audited repetition that fails leaves its runtime without:
 * its figures are not measurements.
 */
export async function takeAudits(run: Run, interval: number, executor: Executor): Promise<Run> {
  if (!run.configurations.includes(auditedConfiguration)) return run;
  const audits = [...run.audits];
  for (const { name: runtime } of run.runtimes) {
    if (audits.some((audit) => audit.runtime === runtime)) continue;
    const outcome = await executor.execute({
      runtime,
      configuration: auditedConfiguration,
      round: 1,
      occurrence: 0,
    });
    if (outcome.outcome === 'failed' || outcome.report.trace === null) continue;
    audits.push({ runtime, interval, ...outcome.report.trace.audit });
  }
  return { ...run, audits };
}

/** A log rendered as text and counted without being written: as `readLog` of native/index.ts gives it. */
export interface CountedLog extends DecodedLog {
  readonly lineCount: number;
  readonly wordCount: number;
  readonly byteCount: number;
}

export type CountLogText = (path: string) => CountedLog;

const loggingIds: readonly ConfigurationId[] = configurations
  .filter(({ log }) => log !== 'nothing')
  .map(({ id }) => id);

/**
 * The run with the size of one log of each runtime and logging configuration that has none yet, as text.
 * `executorWith` makes an executor that decodes logs in the given way.
 */
export async function takeLogTexts(
  run: Run,
  countLogText: CountLogText,
  executorWith: (decodeLog: DecodeLog) => Executor,
): Promise<Run> {
  const logTexts: LogText[] = [...(run.logTexts ?? [])];
  const wanted = run.configurations.filter((id) => loggingIds.includes(id));
  for (const { name: runtime } of run.runtimes) {
    for (const configuration of wanted) {
      const isIt = (each: LogText): boolean =>
        each.runtime === runtime && each.configuration === configuration;
      if (logTexts.some(isIt)) continue;
      const counted: CountedLog[] = [];
      const executor = executorWith((path) => {
        const log = countLogText(path);
        counted.push(log);
        return log;
      });
      const outcome = await executor.execute({ runtime, configuration, round: 1, occurrence: 0 });
      const [log] = counted;
      if (outcome.outcome === 'failed' || log === undefined) continue;
      const { eventCount, lineCount, wordCount, byteCount } = log;
      logTexts.push({ runtime, configuration, eventCount, lineCount, wordCount, byteCount });
    }
  }
  return logTexts.length === 0 ? run : { ...run, logTexts };
}
