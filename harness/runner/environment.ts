import os from 'node:os';
import process from 'node:process';

import type { Environment } from '../measurement.js';
import { projectPaths } from '../project-paths.js';
import { gitState } from './git-state.js';
import { readSystemFile, systemFacts } from './system-facts.js';

export interface EnvironmentOptions {
  /** Free name of the machine; null names it by its CPU. */
  readonly machine: string | null;
  /** The project's root, for its commit. */
  readonly root: string;
  /** What every Node is given alike. */
  readonly nodeFlags: readonly string[];
}

/** The machine, the runtime and the state of the project, now. Never tells the host name. */
export async function describeEnvironment(options: EnvironmentOptions): Promise<Environment> {
  const cpus = os.cpus();
  const cpuModel = cpus[0]?.model.trim() ?? 'unknown CPU';
  const coreCount = Math.max(1, cpus.length);
  const cores = coreCount === 1 ? '1 core' : `${coreCount} cores`;
  return {
    machine: options.machine ?? `${cpuModel}, ${cores}`,
    platform: process.platform,
    arch: process.arch,
    kernelRelease: os.release(),
    cpuModel,
    coreCount,
    totalMemoryBytes: os.totalmem(),
    ...systemFacts(readSystemFile),
    loadAverage: os.loadavg(),
    nodeVersion: process.version,
    v8Version: process.versions.v8,
    nodeFlags: [...options.nodeFlags],
    ...(await gitState(options.root)),
  };
}

/** The environment of what this process measures: this project, and what NODE_OPTIONS gives to every Node alike. */
export const describeHere = (machine: string | null): Promise<Environment> =>
  describeEnvironment({
    machine,
    root: projectPaths.root,
    nodeFlags: (process.env['NODE_OPTIONS'] ?? '').split(/\s+/).filter((flag) => flag !== ''),
  });
