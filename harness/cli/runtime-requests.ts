import { InvalidArgumentError } from 'commander';

import type { RuntimeRequest } from '../runner/runtimes/resolve-runtime.js';
import { runtimeNamePattern } from '../runtime-name.js';

const isName = (text: string): boolean => new RegExp(runtimeNamePattern).test(text);

/**
 * `NAME`, `NAME=PATH` or `NAME=PATH,FLAG,FLAG`: a flag begins with `-`, so a comma within one, or within a path, is its
 * own.
 */
function runtimeRequest(text: string): RuntimeRequest {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  if (!isName(name)) {
    throw new InvalidArgumentError(
      'It must be a name of letters, digits, ".", "_", "+" and "-", alone or as in NAME=PATH,FLAG.',
    );
  }
  if (equals < 0) return { name, place: name, flags: [] };
  const [place = '', ...flags] = text.slice(equals + 1).split(/,(?=-)/);
  if (place === '') throw new InvalidArgumentError('There must be a path, or a name, behind "=".');
  return { name, place, flags };
}

/** Parser of an option that may be given several times. */
export function runtimeRequests(
  text: string,
  before: readonly RuntimeRequest[] = [],
): RuntimeRequest[] {
  const request = runtimeRequest(text);
  if (before.some(({ name }) => name === request.name)) {
    throw new InvalidArgumentError(`There is a runtime ${request.name} already.`);
  }
  return [...before, request];
}
