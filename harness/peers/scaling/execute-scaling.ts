import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { Type } from 'typebox';
import { Value } from 'typebox/value';

import { thresholdBytes, writesLog } from '../../configurations.js';
import { projectPaths } from '../../project-paths.js';
import { startArguments } from '../../tracer/start-arguments.js';
import {
  measureProcess,
  type ProcessSetting,
  type ProcessStart,
} from '../../contenders/measure-process.js';
import {
  completedStep,
  failedStep,
  failure,
  type StepResult,
} from '../../contenders/step-result.js';
import { eventsPerTurn, mainFile } from './generate-program.js';
import { directoryOf, type ScalingPlaces } from './scaling-places.js';
import type { ScalingStep } from './scaling-plan.js';
import type { CompletedScaling, ScalingMeasurement } from './scaling-run.js';
import { inWorkDirectory } from '../../runner/work-directory.js';

export interface ScalingSetting extends ProcessSetting {
  readonly places: ScalingPlaces;
  /** Events of the generated program's loop. */
  readonly loopEvents: number;
  readonly probe: string;
}

const LoopSchema = Type.Object({ nanoseconds: Type.Number({ minimum: 0 }) });

/** A program with its arguments, and the directory whose modules are traced. */
interface Program {
  readonly words: readonly string[];
  readonly include: string;
  readonly environment: Readonly<Record<string, string>>;
}

const programOf = (step: ScalingStep, resultPath: string, setting: ScalingSetting): Program => {
  const { places, loopEvents, workDirectory } = setting;
  const directory = directoryOf(step, places);
  if (step.series === 'corpus') {
    const { workload } = projectPaths;
    return {
      words: [workload, directory, join(workDirectory, 'output')],
      include: dirname(workload),
      environment: {},
    };
  }
  const turns = Math.round(loopEvents / eventsPerTurn);
  const threads = step.series === 'threads' ? step.x : 0;
  return {
    words: [join(directory, mainFile), String(turns), String(threads), resultPath],
    include: directory,
    environment: { XDG_CACHE_HOME: places.cacheDirectory },
  };
};

const startOf = (
  { configuration }: ScalingStep,
  { words, include, environment }: Program,
  { workDirectory, probe }: ScalingSetting,
): ProcessStart => {
  const start = startArguments(
    configuration === 'no-trace'
      ? null
      : {
          configuration,
          granularity: 'line',
          probe,
          thresholdBytes,
          logPath: writesLog(configuration) ? join(workDirectory, 'events.memtrace') : null,
          auditInterval: 0,
          include: [include],
        },
  );
  return {
    arguments: [...start.arguments, ...words],
    environment: { ...start.environment, ...environment },
    traced: configuration !== 'no-trace',
  };
};

const loopSecondsIn = async (resultPath: string): Promise<number> => {
  const result: unknown = JSON.parse(await readFile(resultPath, 'utf8'));
  if (!Value.Check(LoopSchema, result)) throw new Error(`${resultPath} has no time of the loop`);
  return result.nanoseconds / 1e9;
};

/** Why a measurement cannot stand beside those of the same point, or null: all of them execute the same events. */
export const eventDisagreement = (
  { series, x, configuration, eventCount }: CompletedScaling,
  earlier: readonly ScalingMeasurement[],
): string | null => {
  if (configuration === 'no-trace') return null;
  const other = earlier.find(
    (each): each is CompletedScaling =>
      each.outcome === 'completed' &&
      each.configuration !== 'no-trace' &&
      each.series === series &&
      each.x === x &&
      each.eventCount !== eventCount,
  );
  return other === undefined
    ? null
    : `event count ${eventCount} differs from ${other.eventCount} of ${other.configuration} in round ${other.round}`;
};

/** Runs one repetition in a fresh process. */
export const executeScaling = async (
  step: ScalingStep,
  earlier: readonly ScalingMeasurement[],
  setting: ScalingSetting,
): Promise<StepResult<ScalingMeasurement>> => {
  const { workDirectory } = setting;
  const resultPath = join(workDirectory, 'loop.json');
  return inWorkDirectory(workDirectory, async () => {
    const program = programOf(step, resultPath, setting);
    const measured = await measureProcess(startOf(step, program, setting), setting);
    if (measured.outcome === 'failed') return failedStep(step, measured);
    const { wallSeconds, peakRssBytes, trace } = measured.report;
    const completed = completedStep(step, {
      wallSeconds,
      loopSeconds: step.series === 'corpus' ? null : await loopSecondsIn(resultPath),
      peakRssBytes,
      eventCount: trace?.eventCount ?? 0,
      siteCount: trace?.siteCount ?? 0,
      probe: trace?.probe ?? null,
    });
    const cause = eventDisagreement(completed.measurement, earlier);
    return cause === null ? completed : failedStep(step, failure(cause));
  });
};
