/** Ways to run the same program without a tracer, as data: flags of this Node, and other Nodes. */
import process from 'node:process';

import type { NodeBinary } from '../../runner/node-binary.js';

export interface Build {
  /** A name of its own in the record. */
  readonly id: string;
  readonly name: string;
  /** Path of the binary. */
  readonly executable: string;
  readonly flags: readonly string[];
}

/** What every other is held against. */
export const plainId = 'plain';

/** How Node is made observable to perf and its like since its DTrace probes were removed. */
export const observableId = 'observable';

const variants: readonly Pick<Build, 'id' | 'name' | 'flags'>[] = [
  { id: plainId, name: 'this Node', flags: [] },
  {
    id: observableId,
    name: 'observable by perf',
    flags: ['--perf-basic-prof', '--interpreted-frames-native-stack'],
  },
  // Port 0 takes one that is free.
  { id: 'inspect', name: 'with an inspector', flags: ['--inspect=127.0.0.1:0'] },
  // Into the directory that it runs in, which is removed.
  { id: 'cpu-prof', name: 'CPU profile', flags: ['--cpu-prof'] },
  { id: 'jitless', name: 'without JIT', flags: ['--jitless'] },
];

/** Every build that there is on this machine. `installed` are the Nodes of `memtrace runtimes add`. */
export const buildsWith = (installed: readonly NodeBinary[]): readonly Build[] => [
  ...variants.map((variant) => ({ ...variant, executable: process.execPath })),
  ...installed.map(({ name, executable, flags }) => ({
    id: `node-${name}`,
    name: `Node ${name}`,
    executable,
    flags,
  })),
];
