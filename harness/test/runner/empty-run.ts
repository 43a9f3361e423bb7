import type { Run } from '../../measurement.js';

/** A run as it begins, of a machine that is nobody's. */
export const emptyRun: Omit<Run, 'measurements'> = {
  schemaVersion: 1,
  runId: '2026-11-23T21-44-12Z-line-a1b2',
  startedAt: '2026-11-23T21:44:12.000Z',
  seed: 5,
  rounds: 2,
  environment: {
    machine: 'a machine',
    platform: 'linux',
    arch: 'x64',
    kernelRelease: '6.18.0',
    cpuModel: 'a processor',
    coreCount: 2,
    totalMemoryBytes: 8_000_000_000,
    governor: null,
    perfEventParanoid: 2,
    transparentHugePages: 'madvise',
    container: false,
    loadAverage: [0.5, 0.4, 0.3],
    nodeVersion: 'v20.20.2',
    v8Version: '11.3',
    nodeFlags: [],
    gitCommit: null,
    gitDirty: false,
  },
  corpus: {
    name: 'generated',
    scale: 0.01,
    fileCount: 82,
    totalBytes: 1_081_451,
    sha256: 'c'.repeat(64),
  },
  granularity: 'line',
  probe: { requested: 'auto', used: 'none' },
};
