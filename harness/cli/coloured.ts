import process from 'node:process';

/** Whether to colour what goes to a stream, by https://no-color.org: never where NO_COLOR is set and not empty. */
export const coloured = (stream: { readonly isTTY?: boolean }): boolean =>
  stream.isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
