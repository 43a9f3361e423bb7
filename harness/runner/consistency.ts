import { baselineId, configurations, type ConfigurationId } from '../configurations.js';
import type { CompletedMeasurement, Run } from '../measurement.js';
import type { CompletedRepetition } from './executor.js';
import type { Repetition } from './plan.js';

/** Something that must be the same in every repetition of a run, on one runtime, that has it. */
interface Invariant {
  readonly name: string;
  /** Null where the repetition does not have it. */
  readonly of: (outcome: CompletedRepetition, configuration: ConfigurationId) => string | null;
}

const probing: ReadonlySet<ConfigurationId> = new Set(
  configurations.filter(({ calculate }) => calculate !== 'nothing').map(({ id }) => id),
);

/** The probe that ran in a repetition; null where its configuration knows nothing of RSS. */
export function probeOf(
  { report }: CompletedRepetition,
  configuration: ConfigurationId,
): string | null {
  return probing.has(configuration) ? (report.trace?.probe ?? 'none') : null;
}

const outputName = 'SHA-256 of the output';
const eventsName = 'event count';
const probeName = 'probe';

const invariants: readonly Invariant[] = [
  { name: 'exit code', of: ({ exitCode }) => String(exitCode) },
  { name: outputName, of: ({ outputSha256 }) => outputSha256 },
  {
    name: eventsName,
    of: ({ report }, configuration) =>
      configuration === baselineId ? null : String(report.trace?.eventCount ?? 'none'),
  },
  { name: probeName, of: probeOf },
];

interface Precedent {
  readonly value: string;
  readonly repetition: Pick<Repetition, 'configuration' | 'round'>;
}

/** What the repetitions so far have settled, by the runtime and the invariant's name. */
export type Precedents = ReadonlyMap<string, Precedent>;

const precedentKey = (name: string, runtime: string): string => `${runtime} ${name}`;

export type Verdict =
  | { readonly consistent: true; readonly precedents: Precedents }
  | { readonly consistent: false; readonly cause: string };

/** Whether a repetition agrees with the first that settled each invariant; if so, with what it settles itself. */
export function checkConsistency(
  repetition: Repetition,
  outcome: CompletedRepetition,
  precedents: Precedents,
): Verdict {
  const settled = new Map(precedents);
  for (const { name, of } of invariants) {
    const value = of(outcome, repetition.configuration);
    const key = precedentKey(name, repetition.runtime);
    const precedent = precedents.get(key);
    if (value === null) {
      continue;
    }
    if (precedent !== undefined && precedent.value !== value) {
      const { configuration, round } = precedent.repetition;
      const cause = `${name} ${value} differs from ${precedent.value} of ${configuration} in round ${round}`;
      return { consistent: false, cause };
    }
    settled.set(key, precedent ?? { value, repetition });
  }
  return { consistent: true, precedents: settled };
}

/** What the stored measurements of a run have settled; a stored run does not tell exit codes. */
export function settledBy({ measurements, probe }: Run): Precedents {
  const settled = new Map<string, Precedent>();
  const settle = (name: string, value: string, measurement: CompletedMeasurement): void => {
    const key = precedentKey(name, measurement.runtime);
    if (!settled.has(key)) settled.set(key, { value, repetition: measurement });
  };
  for (const measurement of measurements) {
    if (measurement.outcome === 'failed') continue;
    const { configuration, outputSha256, eventCount } = measurement;
    settle(outputName, outputSha256, measurement);
    if (configuration !== baselineId) settle(eventsName, String(eventCount), measurement);
    if (probing.has(configuration)) settle(probeName, probe.used, measurement);
  }
  return settled;
}
