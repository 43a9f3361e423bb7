import { resolve } from 'node:path';

import { UserError } from '../../errors.js';
import { type NodeBinary, thisNode } from '../node-binary.js';
import type { InstalledRuntime } from './installed-runtimes.js';

/** A runtime as it is asked for. */
export interface RuntimeRequest {
  readonly name: string;
  /** A path, the name of an installed one, or `node` for the one that runs this. */
  readonly place: string;
  readonly flags: readonly string[];
}

const isPath = (place: string): boolean => /[/\\]/.test(place);

/** @throws UserError for a place that is neither a path nor the name of an installed runtime. */
export function resolveRuntime(
  { name, place, flags }: RuntimeRequest,
  installed: readonly InstalledRuntime[],
): NodeBinary {
  if (isPath(place)) return { name, executable: resolve(place), flags };
  const found = installed.find((runtime) => runtime.name === place);
  if (found !== undefined) return { ...found, name, flags };
  if (place === 'node') return { ...thisNode, name, flags };
  const known = ['node', ...installed.map((runtime) => runtime.name)].join(', ');
  throw new UserError(
    `no runtime ${JSON.stringify(place)}: there are ${known}`,
    `Install it with memtrace runtimes add ${place}, or give a path, as in --runtime NAME=/path/to/node.`,
  );
}
