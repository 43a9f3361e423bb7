import { constants } from 'node:os';

import type { Ending } from './timeline-records.js';

const signalNames: ReadonlyMap<number, string> = new Map(
  Object.entries(constants.signals).map(([name, number]) => [number, name]),
);

/** From a status as wait(2) encodes it; null is a process that left none. */
export const endingOfWaitStatus = (status: number | null): Ending => {
  if (status === null) return { how: 'gone' };
  const signalNumber = status & 0x7f;
  return signalNumber === 0
    ? { how: 'exited', exitCode: (status >> 8) & 0xff }
    : { how: 'killed', signal: signalNames.get(signalNumber) ?? `signal ${signalNumber}` };
};

/** As a shell says it: the program's own code, or 128 and the number of the signal. */
export const shellExitCode = (exitCode: number | null, signal: NodeJS.Signals | null): number =>
  exitCode ?? 128 + (signal === null ? 0 : constants.signals[signal]);
