import process from 'node:process';

import { Interrupted } from '../runner/interrupted.js';
import { exitCodes } from './exit-codes.js';

const signalNames = ['SIGINT', 'SIGTERM'] as const;

const endNow = (): void => {
  process.exit(exitCodes.interrupted.code);
};

/**
 * Runs `body` with a signal that the first SIGINT or SIGTERM aborts, with an Interrupted as its reason. A second one
 * ends the process at once.
 *
 * The listeners stay until `body` is done: execa listens too, and ends the process itself where it finds that nobody
 * else does.
 */
export async function withInterruption<Result>(
  body: (signal: AbortSignal) => Promise<Result>,
  endAtOnce: () => void = endNow,
): Promise<Result> {
  const controller = new AbortController();
  const interrupt = (signalName: NodeJS.Signals): void => {
    if (controller.signal.aborted) {
      endAtOnce();
      return;
    }
    controller.abort(new Interrupted(signalName));
  };
  for (const name of signalNames) {
    process.on(name, interrupt);
  }
  try {
    return await body(controller.signal);
  } finally {
    for (const name of signalNames) {
      process.off(name, interrupt);
    }
  }
}
