import type { StepResult } from './step-result.js';

export interface Taking<Step, Measurement> {
  readonly plan: readonly Step[];
  /** Knows the measurements so far, which it may have to agree with. */
  readonly execute: (
    step: Step,
    earlier: readonly Measurement[],
  ) => Promise<StepResult<Measurement>>;
  /** Called after each step. */
  readonly save: (measurements: readonly Measurement[]) => void;
  readonly observe: StepObserver<Step, Measurement>;
  /** Its reason is thrown where it is aborted. */
  readonly signal: AbortSignal;
}

export interface StepObserver<Step, Measurement> {
  readonly onStep: (step: Step, doneCount: number, totalCount: number) => void;
  readonly onMeasurement: (measurement: Measurement, doneCount: number, totalCount: number) => void;
  /** Always last, also where the run ends early. */
  readonly onEnd: () => void;
}

/** Takes the plan's measurements one after another and stores each at once: whatever ends the run loses at most one. */
export const takeMeasurements = async <Step, Measurement>({
  plan,
  execute,
  save,
  observe,
  signal,
}: Taking<Step, Measurement>): Promise<readonly Measurement[]> => {
  const taken: Measurement[] = [];
  try {
    for (const step of plan) {
      signal.throwIfAborted();
      observe.onStep(step, taken.length, plan.length);
      const { measurement, stop } = await execute(step, taken);
      taken.push(measurement);
      save(taken);
      observe.onMeasurement(measurement, taken.length, plan.length);
      if (stop !== null) throw stop;
    }
  } finally {
    observe.onEnd();
  }
  return taken;
};
