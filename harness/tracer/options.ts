import type { Granularity, TracedConfigurationId } from '../configurations.js';
import type { WatcherSettings } from './watcher-settings.js';

/** What a traced process is told, through one environment variable, before its program starts. */
export interface TracerOptions {
  readonly configuration: TracedConfigurationId;
  readonly granularity: Granularity;
  /** A probe's name, or `auto` for the best that opens. */
  readonly probe: string;
  readonly thresholdBytes: number;
  /** Absolute path of the binary log; null where the configuration logs nothing. */
  readonly logPath: string | null;
  /** Events from one audited event to the next (native/src/audit.h); 0 audits none. */
  readonly auditInterval: number;
  /** Absent for the default. */
  readonly watcher?: WatcherSettings;
  /** Absolute directories whose modules are traced; `node_modules` below them is not. */
  readonly include: readonly string[];
  /** Absolute path of the file for counts by site (site-counts.ts); absent where nobody asks for them. */
  readonly countsPath?: string;
}

/** Of the environment. */
export const optionsVariable = 'MEMTRACE_OPTIONS';

export const toEnvironment = (options: TracerOptions): Record<string, string> => ({
  [optionsVariable]: JSON.stringify(options),
});

/** Throws where the variable is missing: the preload runs only in processes that memtrace started. */
export const fromEnvironment = (environment: NodeJS.ProcessEnv): TracerOptions => {
  const text = environment[optionsVariable];
  if (text === undefined) {
    throw new Error(`${optionsVariable} is not set; start traced programs through memtrace`);
  }
  return JSON.parse(text) as TracerOptions;
};
