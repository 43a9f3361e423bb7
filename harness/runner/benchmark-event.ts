import type { Measurement } from '../measurement.js';
import type { Gap } from '../monitor/timeline-records.js';
import type { Repetition } from './plan.js';

/** What happens in the course of a run, as it happens. Indices count repetitions from 0. */
export type BenchmarkEvent =
  /** `doneCount` repetitions of the plan were measured before. */
  | {
      readonly kind: 'run-started';
      readonly plan: readonly Repetition[];
      readonly doneCount: number;
    }
  | { readonly kind: 'repetition-started'; readonly index: number; readonly repetition: Repetition }
  | {
      readonly kind: 'repetition-finished';
      readonly index: number;
      readonly repetition: Repetition;
      readonly measurement: Measurement;
      /** Null where the repetition failed. */
      readonly exitCode: number | null;
    }
  /** The timeline of a repetition lacks samples; the repetition and the run go on. */
  | {
      readonly kind: 'samples-missing';
      readonly repetition: Repetition;
      readonly gaps: readonly Gap[];
    }
  /** The measurement was taken and could not be stored; the run ends with the error that the store gave. */
  | { readonly kind: 'measurement-not-stored'; readonly measurement: Measurement }
  /** Always last, also where the run ends early. */
  | { readonly kind: 'run-ended' };

export type BenchmarkObserver = (event: BenchmarkEvent) => void;
