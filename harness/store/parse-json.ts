import { UserError } from '../errors.js';

/**
 * The value of a JSON file's text.
 * @throws UserError with the file and, where V8 tells it, the line and column.
 */
export const parseJson = (text: string, path: string, remedy: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = `${path}${placeOf(error.message, text)}: not JSON: ${error.message}`;
    throw new UserError(message, remedy, { cause: error });
  }
};

/** V8 gives an offset, or says that the text ended too soon, or quotes the characters around the error. */
function placeOf(message: string, text: string): string {
  const offset = message.startsWith('Unexpected end')
    ? text.length
    : / at position (\d+)/.exec(message)?.[1];
  if (offset === undefined) return '';
  const before = text.slice(0, Number(offset)).split('\n');
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
