/** What a runtime may be called: fit for a heading, a file's name and the command line. */
export const runtimeNamePattern = '^[A-Za-z0-9][A-Za-z0-9._+-]*$';
