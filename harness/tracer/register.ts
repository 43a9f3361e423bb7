/** Preload of every traced process: starts the native tracer on this thread and hooks the module loaders. */
import { isMainThread } from 'node:worker_threads';

import {
  calculationCodes,
  hotLayout,
  logRuleCodes,
  startTracer,
  stopTracer,
} from '../../native/index.js';
import { configurations } from '../configurations.js';
import type { TraceTotals } from './child-report.js';
import { restoreFunctionText } from './function-to-string.js';
import { hotGlobals } from './hot-path.js';
import { installLoadHooks } from './load-hooks/install-load-hooks.js';
import { reportTrace } from './measure.js';
import { fromEnvironment, type TracerOptions } from './options.js';
import { appendCounts } from './site-counts.js';
import { defaultWatcherSettings } from './watcher-settings.js';

const defineHotGlobal = (name: string, value: unknown): void => {
  // Read-only and not configurable: the optimizer may take it for a constant.
  Object.defineProperty(globalThis, name, { value });
};

const metadataOf = (options: TracerOptions): string =>
  Object.entries({
    configuration: options.configuration,
    granularity: options.granularity,
    thresholdBytes: options.thresholdBytes,
    pid: process.pid,
    nodeVersion: process.version,
    startedAt: new Date().toISOString(),
  })
    .map(([key, value]) => `${key}\t${value}\n`)
    .join('');

const traceTotals = (probe: string, { countsPath }: TracerOptions): TraceTotals => {
  const { eventsBySite, ...totals } = stopTracer();
  if (countsPath !== undefined) appendCounts(countsPath, eventsBySite);
  return { probe, ...totals };
};

const start = (options: TracerOptions): void => {
  const configuration = configurations.find(({ id }) => id === options.configuration);
  if (configuration === undefined) {
    throw new Error(`unknown configuration '${options.configuration}'`);
  }
  const watcher = options.watcher ?? defaultWatcherSettings;
  const started = startTracer({
    calculation: calculationCodes[configuration.calculate],
    logRule: logRuleCodes[configuration.log],
    thresholdBytes: options.thresholdBytes,
    watcherTickMicroseconds: watcher.tickMicroseconds,
    followedFaults: watcher.followedFaults,
    auditInterval: options.auditInterval,
    probe: options.probe,
    logPath: options.logPath ?? '',
    metadata: metadataOf(options),
  });
  defineHotGlobal(hotGlobals.words, started.words);
  defineHotGlobal(hotGlobals.onHeadMoved, started.onHeadMoved);
  defineHotGlobal(hotGlobals.onChunkFull, started.onChunkFull);
  defineHotGlobal(hotGlobals.onAudit, started.onAudit);
  reportTrace(() => traceTotals(started.probe, options));
  restoreFunctionText();
  installLoadHooks(options, hotLayout());
};

// Only the main thread is traced: workers load their modules as they are.
if (isMainThread) start(fromEnvironment(process.env));
