/**
 * Name of a run: sorts by its start, is safe as a directory's name on every platform, and tells two runs of the same
 * second apart; `kind` is a word of such characters. For example `2026-11-23T21-44-12Z-line-a1b2`.
 */
export function createRunId(startedAt: Date, kind: string, seed: number): string {
  const second = startedAt.toISOString().slice(0, 19).replaceAll(':', '-');
  const suffix = (seed & 0xffff).toString(16).padStart(4, '0');
  return `${second}Z-${kind}-${suffix}`;
}
