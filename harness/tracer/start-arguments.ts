/** How a measured process is started: what `node` is given, and what stands in its environment. */
import { existsSync } from 'node:fs';
import process from 'node:process';

import { projectPaths } from '../project-paths.js';
import { toEnvironment, type TracerOptions } from './options.js';
import { defaultWatcherSettings } from './watcher-settings.js';

export interface StartArguments {
  /** Arguments of `node`, before the program's own. */
  readonly arguments: readonly string[];
  /** Beside the starting process's own environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Preloads the shim that tells of unmapping, where this platform has it, before what the user preloads. */
const unmapShim = (): Readonly<Record<string, string>> => {
  if (process.platform !== 'linux' || !existsSync(projectPaths.unmapShim)) return {};
  const preloaded = process.env['LD_PRELOAD'];
  const libraries = preloaded === undefined ? [] : [preloaded];
  return { LD_PRELOAD: [projectPaths.unmapShim, ...libraries].join(':') };
};

/**
 * For a process that reports on `reportDescriptor`, which must be open. Preloads are imported in order: the measuring one
 * sees the tracer's start. `null` starts it untraced.
 */
export const startArguments = (options: TracerOptions | null): StartArguments => {
  const measuring = ['--import', projectPaths.measurePreload];
  if (options === null) return { arguments: measuring, environment: {} };
  const { seesUnmapping } = options.watcher ?? defaultWatcherSettings;
  return {
    arguments: [...measuring, '--import', projectPaths.tracePreload],
    environment: { ...toEnvironment(options), ...(seesUnmapping ? unmapShim() : {}) },
  };
};
