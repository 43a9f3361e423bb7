/** Builds LAS texts for the tests; every part can be replaced. */
export interface LasParts {
  readonly version?: string;
  readonly wrap?: string;
  /** Further lines of ~Version. */
  readonly versionLines?: readonly string[];
  readonly wellLines?: readonly string[];
  readonly curveLines?: readonly string[];
  readonly rows?: readonly string[];
}

export function lasText(parts: LasParts = {}): string {
  const lines = [
    '~Version',
    ` VERS.  ${parts.version ?? '2.0'} : CWLS LOG ASCII STANDARD`,
    ` WRAP.  ${parts.wrap ?? 'NO'} : One line per depth step`,
    ...(parts.versionLines ?? []),
    '~Well',
    ...(parts.wellLines ?? [' NULL.  -999.25 : Null value']),
    '~Curve',
    ...(parts.curveLines ?? [' DEPT.M  : Depth', ' GR.GAPI  : Gamma ray']),
    '~Ascii',
    ...(parts.rows ?? ['1.0 50.0', '1.5 60.0']),
  ];
  return `${lines.join('\n')}\n`;
}

/** Curve lines C1 to Cn. */
export function curveLines(count: number): string[] {
  return Array.from({ length: count }, (_, position) => ` C${position + 1}.M  : curve`);
}
