/** What every record of this house looks like; a kind adds its own fields to the head, the plan and the measurements. */
import { type TProperties, Type } from 'typebox';

import { Count, EnvironmentSchema } from '../measurement.js';

/** Of the rounds of a plan, from 1. */
export const roundField = { round: Type.Integer({ minimum: 1 }) };

/** Of a plan that has an A/A pair: 1 for the second repetition of what runs twice a round, else 0. */
export const occurrenceField = { occurrence: Type.Union([Type.Literal(0), Type.Literal(1)]) };

interface RecordFields<
  Kind extends string,
  Head extends TProperties,
  Plan extends TProperties,
  Completed extends TProperties,
> {
  readonly kind: Kind;
  /** Of the whole record. */
  readonly head: Head;
  /** Which step of the plan a measurement belongs to. */
  readonly plan: Plan;
  /** What a step that ended well has measured. */
  readonly completed: Completed;
}

export const recordSchema = <
  Kind extends string,
  Head extends TProperties,
  Plan extends TProperties,
  Completed extends TProperties,
>({
  kind,
  head,
  plan,
  completed,
}: RecordFields<Kind, Head, Plan, Completed>) =>
  Type.Object({
    kind: Type.Literal(kind),
    schemaVersion: Type.Literal(1),
    runId: Type.String({ pattern: '^[A-Za-z0-9._-]+$' }),
    /** ISO 8601, UTC. */
    startedAt: Type.String(),
    seed: Count,
    rounds: Type.Integer({ minimum: 1 }),
    environment: EnvironmentSchema,
    /** Steps of the plan; not there before it is made, nor in records of versions that did not count them. */
    plannedCount: Type.Optional(Count),
    ...head,
    /** Raw, in the order in which they were taken. */
    measurements: Type.Array(
      Type.Union([
        Type.Object({ outcome: Type.Literal('completed'), ...plan, ...completed }),
        Type.Object({
          outcome: Type.Literal('failed'),
          ...plan,
          /** One sentence. */
          cause: Type.String(),
          stderrTail: Type.String(),
        }),
      ]),
    ),
  });

/** What the measurements of a record are told apart by. */
interface Outcome {
  readonly outcome: 'completed' | 'failed';
}

/** The measurements of a kind of record that ended well, and those that did not. */
export type CompletedOf<Measurement extends Outcome> = Extract<
  Measurement,
  { readonly outcome: 'completed' }
>;
export type FailedOf<Measurement extends Outcome> = Extract<
  Measurement,
  { readonly outcome: 'failed' }
>;
