import type { TLocalizedValidationError as ValidationError } from 'typebox/error';

/** What is wrong with a document: where, as a JSON pointer, and why. */
export interface TellingError {
  readonly pointer: string;
  readonly why: string;
}

/**
 * The one error to show out of all that a validator found.
 *
 * A value that fits no branch of a union fails every branch, and most of those failures are about a branch that was
 * never meant. A branch whose discriminant (a property with one allowed value) does not fit the value was not meant, so
 * its errors count only where no others are left.
 */
export const tellingError = (errors: readonly ValidationError[]): TellingError => {
  const unmeant = errors.flatMap(rejectedBranch);
  const meant = errors.filter(
    (error) => error.keyword !== 'anyOf' && !unmeant.some((rejected) => isWithin(error, rejected)),
  );
  const told = meant[0] ?? errors.find(({ keyword }) => keyword === 'const') ?? errors[0];
  return told === undefined ? { pointer: '', why: 'is not valid' } : explain(told, errors);
};

/** One branch of a union, tried on one value. */
type Trial = Pick<ValidationError, 'schemaPath' | 'instancePath'>;

/** The branch that an error rejects by its discriminant; none for every other kind of error. */
function rejectedBranch({ keyword, schemaPath, instancePath }: ValidationError): Trial[] {
  const discriminant = /^(.*\/anyOf\/\d+)\/properties\/[^/]+$/.exec(schemaPath);
  const branch = discriminant?.[1];
  if (keyword !== 'const' || branch === undefined) return [];
  return [{ schemaPath: branch, instancePath: parentOf(instancePath) }];
}

const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

const isBelow = (path: string, ancestor: string): boolean =>
  path === ancestor || path.startsWith(`${ancestor}/`);

const isWithin = (error: Trial, branch: Trial): boolean =>
  isBelow(error.schemaPath, branch.schemaPath) && isBelow(error.instancePath, branch.instancePath);

function explain(told: ValidationError, errors: readonly ValidationError[]): TellingError {
  const pointer = told.instancePath;
  switch (told.keyword) {
    case 'required':
      return {
        pointer: `${pointer}/${told.params.requiredProperties[0] ?? ''}`,
        why: 'is missing',
      };
    case 'enum':
      return { pointer, why: mustBe(told.params.allowedValues) };
    case 'const':
      return { pointer, why: mustBe(constantsAllowedAt(pointer, errors)) };
    default:
      return { pointer, why: told.message };
  }
}

const constantsAllowedAt = (pointer: string, errors: readonly ValidationError[]): unknown[] =>
  errors.flatMap((error) =>
    error.keyword === 'const' && error.instancePath === pointer ? [error.params.allowedValue] : [],
  );

const mustBe = (allowed: readonly unknown[]): string =>
  `must be ${[...new Set(allowed)].map((value) => JSON.stringify(value)).join(' or ')}`;
