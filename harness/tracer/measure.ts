/**
 * Preload of every measured process, traced or not: reports its own times and peak RSS when it exits. Loads nothing
 * but Node's own modules, so that an untraced process stays what it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

import { type ChildReport, reportDescriptor, type TraceTotals } from './child-report.js';

let finishTrace: (() => TraceTotals) | null = null;

/** Called by the tracer's own preload: `finish` closes the trace before the report is made. */
export const reportTrace = (finish: () => TraceTotals): void => {
  finishTrace = finish;
};

const peakRssBytes = (): number => {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (match !== null) return Number(match[1]) * 1024;
  } catch {
    // No procfs on this platform: getrusage has to do, which a large parent may have inflated.
  }
  return process.resourceUsage().maxRSS * 1024;
};

const report = (): ChildReport => {
  const trace = finishTrace?.() ?? null;
  const { user, system } = process.cpuUsage();
  return {
    wallSeconds: performance.now() / 1000,
    userSeconds: user / 1e6,
    systemSeconds: system / 1e6,
    peakRssBytes: peakRssBytes(),
    trace,
  };
};

/**
 * Runs `action` after every exit listener of the program. A listener of ours would run among them, and those after it
 * would go unmeasured.
 */
const afterExitListeners = (action: () => void): void => {
  const emit = process.emit.bind(process) as (event: string, ...values: unknown[]) => boolean;
  Object.defineProperty(process, 'emit', {
    configurable: true,
    writable: true,
    value: (event: string, ...values: unknown[]): boolean => {
      const heard = emit(event, ...values);
      if (event === 'exit') action();
      return heard;
    },
  });
};

if (isMainThread) {
  afterExitListeners(() => {
    writeFileSync(reportDescriptor, `${JSON.stringify(report())}\n`);
  });
}
