import process from 'node:process';

import { execa } from 'execa';

import { UserError } from '../errors.js';
import type { Runtime } from '../measurement.js';

/** A Node to measure with, on this disk. */
export interface NodeBinary {
  readonly name: string;
  /** Path of the binary. */
  readonly executable: string;
  /** Before everything else on its command line. */
  readonly flags: readonly string[];
  /** Below `.runtimes/` where it is installed there. */
  readonly path?: string;
}

/** The Node that runs this. */
export const thisNode: NodeBinary = {
  name: process.version,
  executable: process.execPath,
  flags: [],
};

const versionsProgram = 'JSON.stringify([process.version, process.versions.v8])';

const isPairOfTexts = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string');

const parsedVersions = (text: string): [string, string] | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isPairOfTexts(value) ? value : null;
  } catch {
    return null;
  }
};

/** What a run stores of a binary, as the binary itself tells it. @throws UserError for one that is no Node. */
export async function describeRuntime({
  name,
  executable,
  flags,
  path,
}: NodeBinary): Promise<Runtime> {
  const result = await execa(executable, [...flags, '-p', versionsProgram], {
    stdin: 'ignore',
    reject: false,
  });
  const versions = result.failed ? null : parsedVersions(result.stdout);
  if (versions === null) {
    const told = result.stderr === '' ? (result.originalMessage ?? '') : result.stderr;
    const why = result.failed ? told.trim().split('\n').at(-1) : 'it does not answer as Node does';
    throw new UserError(
      `runtime ${name}: ${[executable, ...flags].join(' ')} cannot be used: ${why ?? ''}`,
      'Give the path of a Node binary, and flags that it knows.',
    );
  }
  const [nodeVersion, v8Version] = versions;
  return {
    name,
    nodeVersion,
    v8Version,
    flags: [...flags],
    ...(path === undefined ? {} : { path }),
  };
}
