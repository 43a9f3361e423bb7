import type { Static, TSchema } from 'typebox';
import { Settings } from 'typebox/system';
import { Value } from 'typebox/value';

import { UserError } from '../errors.js';
import { tellingError } from './telling-error.js';

/**
 * The value of a document at `path`, known to fit its schema.
 * @throws UserError with the file, the path of the offending field and its value.
 */
export const checkedDocument = <Schema extends TSchema>(
  schema: Schema,
  value: unknown,
  { path, remedy }: { readonly path: string; readonly remedy: string },
): Static<Schema> => {
  if (Value.Check(schema, value)) return value;
  const { pointer, why } = tellingError(allErrors(schema, value));
  const found = why === 'is missing' ? '' : `, found ${excerpt(Value.Pointer.Get(value, pointer))}`;
  throw new UserError(`${path}: ${fieldPath(pointer)} ${why}${found}`, remedy);
};

/** The validator stops at its eighth error by default, which may come before the branch that was meant. */
function allErrors(schema: TSchema, value: unknown): ReturnType<typeof Value.Errors> {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: 10_000 });
  try {
    return Value.Errors(schema, value);
  } finally {
    Settings.Set({ maxErrors });
  }
}

/** `/measurements/3/wallSeconds` as a programmer writes it: `measurements[3].wallSeconds`. */
const fieldPath = (pointer: string): string =>
  pointer === ''
    ? 'the document'
    : pointer
        .slice(1)
        .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
        .replaceAll('/', '.');

const longestExcerpt = 60;

function excerpt(value: unknown): string {
  // JSON has no undefined, so what stringify cannot write is not there.
  const text = (JSON.stringify(value) as string | undefined) ?? 'nothing';
  return text.length <= longestExcerpt ? text : `${text.slice(0, longestExcerpt)}…`;
}
