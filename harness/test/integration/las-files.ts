import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A whole LAS 2.0 file of `rows` rows. */
function lasText(rows: number): string {
  const data = Array.from(
    { length: rows },
    (_, row) => ` ${(100 + row).toFixed(1)}  ${row % 7}.25`,
  );
  return [
    '~Version',
    ' VERS. 2.0 : CWLS LOG ASCII STANDARD - VERSION 2.0',
    ' WRAP. NO  : ONE LINE PER DEPTH STEP',
    '~Well',
    ' STRT.M 100.0 : START DEPTH',
    ` STOP.M ${(99 + rows).toFixed(1)} : STOP DEPTH`,
    ' STEP.M 1.0 : STEP',
    ' NULL. -999.25 : NULL VALUE',
    ' WELL. SYNTHETIC 1 : WELL',
    '~Curve',
    ' DEPT.M : DEPTH',
    ' GR.GAPI : GAMMA RAY',
    '~Ascii',
    ...data,
    '',
  ].join('\n');
}

/** Makes a directory of LAS files, one of which is none where `broken` is set; returns its path. */
export function lasDirectory(parent: string, { broken }: { readonly broken: boolean }): string {
  const directory = join(parent, 'las');
  mkdirSync(directory);
  writeFileSync(join(directory, 'one.las'), lasText(500));
  writeFileSync(join(directory, 'two.LAS'), lasText(20));
  if (broken) {
    writeFileSync(join(directory, 'broken.las'), 'not a log at all\n');
  }
  return directory;
}
