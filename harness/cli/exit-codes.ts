interface ExitCodeRow {
  readonly code: number;
  readonly meaning: string;
}

/** Every exit code of `memtrace`: scripts rely on them, so a row may be added and never changed. */
export const exitCodes = {
  ok: { code: 0, meaning: 'everything was done' },
  failedRepetition: {
    code: 1,
    meaning: 'the run was finished, but a repetition failed, or counts differ',
  },
  userError: { code: 2, meaning: 'nothing, or not all, was done: the message says what to mend' },
  regression: {
    code: 3,
    meaning: 'memtrace compare --fail-on: a configuration is worse by more than that',
  },
  fault: { code: 70, meaning: 'a fault in memtrace itself' },
  commandNotExecutable: { code: 126, meaning: 'memtrace monitor: the command cannot be executed' },
  commandNotFound: { code: 127, meaning: 'memtrace monitor: the command was not found' },
  interrupted: { code: 130, meaning: 'interrupted by SIGINT or SIGTERM' },
} as const satisfies Record<string, ExitCodeRow>;

/** For the help: a line a code. */
export function exitCodesText(): string {
  const rows: readonly ExitCodeRow[] = Object.values(exitCodes);
  const lines = rows.map(({ code, meaning }) => `  ${String(code).padEnd(4)} ${meaning}`);
  return ['Exit codes:', ...lines].join('\n');
}
