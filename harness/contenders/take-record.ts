import type { StepResult } from './step-result.js';
import { type StepObserver, takeMeasurements } from './take-measurements.js';

/** Where and how any kind of record is taken. */
export interface TakingRecord<RecordOf, Step, Measurement> {
  /** The record as it begins. */
  readonly run: Omit<RecordOf, 'measurements'>;
  /** The run's own directory; nothing but the record stays in it. */
  readonly runDirectory: string;
  readonly timeoutSeconds: number;
  /** Stores the record as it stands; called before the first step and after each. */
  readonly save: (record: RecordOf) => void;
  readonly observe: StepObserver<Step, Measurement>;
  /** Its reason is thrown where it is aborted. */
  readonly signal: AbortSignal;
}

/** What one kind of record does with its steps. */
export interface StepWork<Step, Measurement> {
  readonly plan: readonly Step[];
  /** Knows the measurements so far, which it may have to agree with. */
  readonly execute: (
    step: Step,
    earlier: readonly Measurement[],
  ) => Promise<StepResult<Measurement>>;
}

/**
 * Takes every measurement of a record. `prepare` makes what the steps need, unmeasured; the empty record is stored before
 * it, so that results that cannot be written are told of as such.
 */
export const takeRecord = async <
  Measurement,
  RecordOf extends { readonly measurements: readonly Measurement[] },
  Step,
>(
  { run, save, observe, signal }: TakingRecord<RecordOf, Step, Measurement>,
  prepare: () => StepWork<Step, Measurement> | Promise<StepWork<Step, Measurement>>,
): Promise<RecordOf> => {
  // A record without its measurements and with some is a record, and so is one with the length of its plan.
  const recordOf = (measurements: readonly Measurement[], planned: object): RecordOf =>
    ({ ...run, ...planned, measurements: [...measurements] }) as unknown as RecordOf;
  save(recordOf([], {}));
  const work = await prepare();
  const planned = { plannedCount: work.plan.length };
  const measurements = await takeMeasurements({
    ...work,
    save: (taken) => {
      save(recordOf(taken, planned));
    },
    observe,
    signal,
  });
  return recordOf(measurements, planned);
};
