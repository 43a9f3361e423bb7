import type { Terminal } from '../runner/progress/terminal.js';
import type { StepObserver } from './take-measurements.js';

/** How a plan's steps and measurements are called on the terminal. */
export interface StepWords<Step, Measurement> {
  readonly step: (step: Step) => string;
  readonly measurement: (measurement: Measurement) => string;
}

type Told =
  { readonly outcome: 'completed' } | { readonly outcome: 'failed'; readonly cause: string };

/** The words of a record's steps: their place in the plan, and what one that ended well took. */
export const stepWords = <Step, Measurement extends Step & Told>(
  place: (step: Step) => string,
  figure: (completed: Extract<Measurement, { readonly outcome: 'completed' }>) => string,
): StepWords<Step, Measurement> => ({
  step: place,
  measurement: (measurement) => {
    const told: Told = measurement;
    return told.outcome === 'failed'
      ? `${place(measurement)}  FAILED: ${told.cause}`
      : // Told apart just now, which the compiler does not carry over to the whole type.
        `${place(measurement)}  ${figure(measurement as Extract<Measurement, { readonly outcome: 'completed' }>)}`;
  },
});

const timeLeft = (doneCount: number, totalCount: number, elapsedSeconds: number): string => {
  if (doneCount === 0) return 'time left not known yet';
  if (doneCount === totalCount) return 'done';
  const seconds = (elapsedSeconds / doneCount) * (totalCount - doneCount);
  return seconds < 100
    ? `about ${Math.ceil(seconds)} s left`
    : `about ${Math.ceil(seconds / 60)} min left`;
};

/**
 * One line that is drawn over where the terminal can, else a line a measurement. The time left takes the steps for equal,
 * which they are on average over a round. `nowSeconds` reads any steady clock.
 */
export const stepProgress = <Step, Measurement>(
  terminal: Terminal,
  words: StepWords<Step, Measurement>,
  nowSeconds: () => number,
): StepObserver<Step, Measurement> => {
  const startedSeconds = nowSeconds();
  const place = (doneCount: number, totalCount: number): string => `[${doneCount}/${totalCount}]`;
  const left = (doneCount: number, totalCount: number): string =>
    timeLeft(doneCount, totalCount, nowSeconds() - startedSeconds);
  return {
    onStep: (step, doneCount, totalCount) => {
      const told = `${words.step(step)}  ${left(doneCount, totalCount)}`;
      terminal.redraw(`${place(doneCount, totalCount)} ${told}`);
    },
    onMeasurement: (measurement, doneCount, totalCount) => {
      if (terminal.redraws) return;
      const told = `${words.measurement(measurement)}, ${left(doneCount, totalCount)}`;
      terminal.line(`${place(doneCount, totalCount)} ${told}`);
    },
    onEnd: () => {
      terminal.clear();
    },
  };
};
