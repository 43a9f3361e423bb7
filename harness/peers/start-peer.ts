import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { projectPaths } from '../project-paths.js';
import { startArguments } from '../tracer/start-arguments.js';
import type { ProcessStart } from '../contenders/measure-process.js';
import type { Peer } from './peer-table.js';
import { toPeerEnvironment } from './preloads/peer-options.js';

/** Where a repetition of a peer reads and writes, as absolute paths. */
export interface PeerPlaces {
  readonly inputDirectory: string;
  readonly outputDirectory: string;
  /** Where the peer's preload leaves its count. */
  readonly countPath: string;
  /** Where Node leaves a profile. */
  readonly profileDirectory: string;
  /** The workload with istanbul's counters. */
  readonly instrumentedDirectory: string;
}

const preloads = {
  istanbul: fileURLToPath(new URL('./preloads/istanbul.js', import.meta.url)),
  'precise-coverage': fileURLToPath(new URL('./preloads/precise-coverage.js', import.meta.url)),
} as const;

export const workloadDirectory = dirname(projectPaths.workload);

/** How to start one repetition. Every peer is preloaded behind the measuring preload, which so sees all of it. */
export const startPeer = ({ start }: Peer, places: PeerPlaces): ProcessStart => {
  const program = [projectPaths.workload, places.inputDirectory, places.outputDirectory];
  const measured = startArguments(null);
  switch (start.kind) {
    case 'untraced':
      return { ...measured, arguments: [...measured.arguments, ...program], traced: false };
    case 'tracer': {
      const { configuration, granularity, probe } = start;
      const traced = startArguments({
        configuration,
        granularity,
        probe,
        thresholdBytes: 0,
        logPath: null,
        auditInterval: 0,
        include: [workloadDirectory],
      });
      return { ...traced, arguments: [...traced.arguments, ...program], traced: true };
    }
    case 'istanbul':
    case 'precise-coverage': {
      const { countPath, instrumentedDirectory } = places;
      const detailed = start.kind === 'precise-coverage' && start.detailed;
      const told = { workloadDirectory, countPath, detailed };
      const [, ...values] = program;
      const instrumented = join(instrumentedDirectory, basename(projectPaths.workload));
      const runs = start.kind === 'istanbul' ? [instrumented, ...values] : program;
      return {
        arguments: [...measured.arguments, '--import', preloads[start.kind], ...runs],
        environment: { ...measured.environment, ...toPeerEnvironment(told) },
        traced: false,
      };
    }
    case 'profiler': {
      const flags = [`--${start.flag}`, `--${start.flag}-dir=${places.profileDirectory}`];
      return {
        ...measured,
        arguments: [...flags, ...measured.arguments, ...program],
        traced: false,
      };
    }
  }
};
