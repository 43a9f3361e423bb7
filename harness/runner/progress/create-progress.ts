import type { BenchmarkEvent, BenchmarkObserver } from '../benchmark-event.js';
import { barLine, failedLine, finishedLine } from './progress-lines.js';
import { advance, beforeTheRun, type ProgressState } from './progress-state.js';
import type { Terminal } from './terminal.js';

type View = (event: BenchmarkEvent, state: ProgressState) => void;

/**
 * Shows a run on the terminal: one line that is drawn over where that is possible, else a line a repetition.
 * `nowSeconds` reads any steady clock.
 */
export function createProgress(terminal: Terminal, nowSeconds: () => number): BenchmarkObserver {
  const view = terminal.redraws ? barView(terminal) : plainView(terminal);
  let state = beforeTheRun;
  return (event) => {
    state = advance(state, event, nowSeconds());
    view(event, state);
  };
}

function plainView(terminal: Terminal): View {
  return (event, state) => {
    if (event.kind === 'repetition-finished') {
      terminal.line(finishedLine(state, event.measurement));
    }
  };
}

/** Drawn at the start and the end of repetitions only: a timer would take CPU time from what is being measured. */
function barView(terminal: Terminal): View {
  return (event, state) => {
    if (event.kind === 'run-ended') {
      terminal.clear();
      return;
    }
    if (event.kind === 'repetition-finished' && event.measurement.outcome === 'failed') {
      terminal.line(failedLine(state, event.measurement));
    }
    terminal.redraw(barLine(state));
  };
}
