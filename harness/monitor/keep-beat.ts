import type { Monitor } from './monitor.js';

/**
 * Samples now and at every interval until stopped or the process is gone; its timer keeps nobody alive, and whoever waits
 * for the process is not made to wait for a beat.
 */
export const keepBeat = (
  monitor: Pick<Monitor, 'sample'>,
  intervalSeconds: number,
): { readonly stop: () => void } => {
  const stop = (): void => {
    clearInterval(timer);
  };
  const beat = (): void => {
    if (!monitor.sample().alive) stop();
  };
  const timer = setInterval(beat, intervalSeconds * 1000);
  timer.unref();
  beat();
  return { stop };
};
