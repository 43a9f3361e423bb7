import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { generateProgram } from './generate-program.js';
import { fixedSiteCount, type ScalingPoint, type ScalingSize, startUp } from './scaling-points.js';

/** Where the programs and files of a run lie, as absolute paths. */
export interface ScalingPlaces {
  /** Directories of LAS files by scale; `startUp` is the one of a single small file. */
  readonly corpora: ReadonlyMap<number, string>;
  /** Directories of generated programs by their number of sites. */
  readonly programs: ReadonlyMap<number, string>;
  /** Where woven modules of the generated programs are kept, which nobody needs after the run. */
  readonly cacheDirectory: string;
}

const smallestLas = `~Version
 VERS. 2.0 : CWLS LOG ASCII STANDARD - VERSION 2.0
 WRAP. NO : ONE LINE PER DEPTH STEP
~Well
 STRT.M 1.0 : START DEPTH
 STOP.M 2.0 : STOP DEPTH
 STEP.M 1.0 : STEP
 NULL. -999.25 : NULL VALUE
~Curve
 DEPT.M : DEPTH
 GR.GAPI : GAMMA RAY
~Ascii
 1.0 55.25
 2.0 56.75
`;

/** Makes everything below `directory` but the corpora, which are given by scale. */
export const makeScalingPlaces = async (
  directory: string,
  size: ScalingSize,
  corpora: ReadonlyMap<number, string>,
): Promise<ScalingPlaces> => {
  const startDirectory = join(directory, 'start-up');
  await mkdir(startDirectory, { recursive: true });
  await writeFile(join(startDirectory, 'start-up.las'), smallestLas);

  const programs = new Map<number, string>();
  for (const siteCount of new Set([fixedSiteCount, ...size.points.sites])) {
    const program = join(directory, `sites-${siteCount}`);
    await mkdir(program, { recursive: true });
    for (const [name, text] of generateProgram(siteCount)) {
      await writeFile(join(program, name), text);
    }
    programs.set(siteCount, program);
  }
  return {
    corpora: new Map([...corpora, [startUp, startDirectory]]),
    programs,
    cacheDirectory: join(directory, 'cache'),
  };
};

/** The directory that a point runs, or runs on. @throws RangeError for a point that was not provided for. */
export const directoryOf = ({ series, x }: ScalingPoint, places: ScalingPlaces): string => {
  const directory =
    series === 'corpus'
      ? places.corpora.get(x)
      : places.programs.get(series === 'sites' ? x : fixedSiteCount);
  if (directory === undefined) throw new RangeError(`nothing to run for ${series} ${x}`);
  return directory;
};
