import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

import { execa } from 'execa';

import { UserError } from '../../errors.js';
import type { Runtime } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import { describeRuntime } from '../node-binary.js';
import { installedPath, isVersion, nodePackageFor } from './installed-runtimes.js';

/** Puts the npm package of a Node into a directory of its own below `directory`. */
type Install = (specifier: string, directory: string) => Promise<void>;

const installWithNpm: Install = async (specifier, directory) => {
  const { failed, stderr } = await execa(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', specifier],
    { cwd: directory, stdin: 'ignore', reject: false },
  );
  if (!failed) return;
  const told = stderr.split('\n').find((line) => /error (?!code)/i.test(line)) ?? 'npm failed';
  throw new UserError(
    `${specifier} could not be installed: ${told.replace(/^npm error\s+(\w+\s+(?=[A-Z]))?/i, '')}`,
    'Name a version that npm has, and see that its registry can be reached.',
  );
};

/**
 * Installs a Node, replacing what its name has, and tells what it is. The directory appears whole or not at all.
 * @throws UserError for what is no version, a platform without a package, a package that npm cannot get.
 */
export async function installRuntime(
  version: string,
  { directory = projectPaths.runtimes, install = installWithNpm } = {},
): Promise<Runtime> {
  if (!isVersion(version)) {
    throw new UserError(
      `${JSON.stringify(version)} is no version of Node`,
      'Give major versions or whole ones, such as 22 or 24.1.0.',
    );
  }
  const nodePackage = nodePackageFor();
  if (nodePackage === undefined) {
    throw new UserError(
      `npm has no package of Node's binary for ${process.platform} on ${process.arch}`,
      'Install that Node yourself and name it with --runtime NAME=PATH.',
    );
  }
  const partial = join(directory, `.partial-${version}`);
  const place = join(directory, version);
  await rm(partial, { recursive: true, force: true });
  try {
    await mkdir(partial, { recursive: true });
    // Without one npm would install into the project around it.
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
    await install(`${nodePackage.name}@${version}`, partial);
    await rm(place, { recursive: true, force: true });
    await rename(partial, place);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  const path = installedPath(version, nodePackage);
  return describeRuntime({ name: version, executable: join(directory, path), flags: [], path });
}
