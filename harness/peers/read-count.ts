import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Type } from 'typebox';
import { Value } from 'typebox/value';

import type { ChildReport } from '../tracer/child-report.js';
import type { Peer } from './peer-table.js';
import type { PeerPlaces } from './start-peer.js';

/** The part that `.cpuprofile` and `.heapprofile` have in common. */
const ProfileSchema = Type.Object({ samples: Type.Array(Type.Unknown()) });

const samplesIn = async (profileDirectory: string): Promise<number> => {
  const [name, ...others] = await readdir(profileDirectory);
  if (name === undefined || others.length > 0) {
    throw new Error(
      `${profileDirectory} holds ${others.length} profiles beside the first, or none`,
    );
  }
  const profile: unknown = JSON.parse(await readFile(join(profileDirectory, name), 'utf8'));
  if (!Value.Check(ProfileSchema, profile)) throw new Error(`${name} has no list of samples`);
  return profile.samples.length;
};

const digitsIn = async (countPath: string): Promise<number> => {
  const text = await readFile(countPath, 'utf8');
  if (!/^\d+$/.test(text)) throw new Error(`${countPath} holds ${JSON.stringify(text)}`);
  return Number(text);
};

/** What a finished peer has counted, in the unit of its row. @throws where it left nothing that can be counted. */
export const readCount = async (
  { start }: Peer,
  report: ChildReport,
  { countPath, profileDirectory }: PeerPlaces,
): Promise<number> => {
  switch (start.kind) {
    case 'untraced':
      return 0;
    case 'tracer':
      return report.trace?.eventCount ?? 0;
    case 'istanbul':
    case 'precise-coverage':
      return digitsIn(countPath);
    case 'profiler':
      return samplesIn(profileDirectory);
  }
};
