import { baselineId, configurations, type ConfigurationId } from '../configurations.js';
import type { CompletedRepetition } from './executor.js';
import type { Repetition } from './plan.js';

/** Something that must be the same in every repetition of a run that has it. */
interface Invariant {
  readonly name: string;
  /** Null where the repetition does not have it. */
  readonly of: (outcome: CompletedRepetition, configuration: ConfigurationId) => string | null;
}

const probing: ReadonlySet<ConfigurationId> = new Set(
  configurations.filter(({ calculate }) => calculate !== 'nothing').map(({ id }) => id),
);

const invariants: readonly Invariant[] = [
  { name: 'exit code', of: ({ exitCode }) => String(exitCode) },
  { name: 'SHA-256 of the output', of: ({ outputSha256 }) => outputSha256 },
  {
    name: 'event count',
    of: ({ report }, configuration) =>
      configuration === baselineId ? null : String(report.trace?.eventCount ?? 'none'),
  },
  {
    name: 'probe',
    of: ({ report }, configuration) =>
      probing.has(configuration) ? (report.trace?.probe ?? 'none') : null,
  },
];

interface Precedent {
  readonly value: string;
  readonly repetition: Repetition;
}

/** What the repetitions so far have settled, by the invariant's name. */
export type Precedents = ReadonlyMap<string, Precedent>;

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
    const precedent = precedents.get(name);
    if (value === null) {
      continue;
    }
    if (precedent !== undefined && precedent.value !== value) {
      const { configuration, round } = precedent.repetition;
      const cause = `${name} ${value} differs from ${precedent.value} of ${configuration} in round ${round}`;
      return { consistent: false, cause };
    }
    settled.set(name, precedent ?? { value, repetition });
  }
  return { consistent: true, precedents: settled };
}
