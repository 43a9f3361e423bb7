/** Two decimals where a system call is far away, none where one is in it. */
export const formatNanoseconds = (nanoseconds: number): string =>
  nanoseconds.toFixed(Math.abs(nanoseconds) < 100 ? 2 : 0);
