import { InvalidArgumentError } from 'commander';

import { baselineId, configurationIds, type ConfigurationId } from '../configurations.js';

/** Parsers of option values. Each throws commander's InvalidArgumentError, whose text follows the offending value. */

export const wholeNumber =
  (minimum: number, maximum: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < minimum || value > maximum) {
      throw new InvalidArgumentError(`It must be a whole number from ${minimum} to ${maximum}.`);
    }
    return value;
  };

export function numberAboveZero(text: string): number {
  const value = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || value <= 0) {
    throw new InvalidArgumentError('It must be a decimal number above 0.');
  }
  return value;
}

export function numberFromZero(text: string): number {
  const value = Number(text);
  if (!/^\d*\.?\d+$/.test(text)) {
    throw new InvalidArgumentError('It must be a decimal number, not below 0.');
  }
  return value;
}

/** `5%` and `5` are 0.05, and so is `0.05`: below 1 a number without the sign is a share already. */
export function shareFromPercent(text: string): number {
  const match = /^(\d*\.?\d+)\s*(%?)$/.exec(text.trim());
  const value = Number(match?.[1]);
  if (match === null || value > 1000) {
    throw new InvalidArgumentError('It must be a percentage from 0 to 1000, such as 5% or 0.05.');
  }
  return match[2] === '' && value < 1 ? value : value / 100;
}

export function nonBlank(text: string): string {
  if (text.trim() === '') {
    throw new InvalidArgumentError('It must not be blank.');
  }
  return text.trim();
}

/** `a,b,c` in any order, to the order of the configurations' table. */
export function configurationList(text: string): ConfigurationId[] {
  const asked = text.split(',').map((id) => id.trim());
  const known: readonly string[] = configurationIds;
  const unknown = asked.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const listed = unknown.map((id) => `'${id}'`).join(', ');
    throw new InvalidArgumentError(`Unknown: ${listed}. Known: ${known.join(', ')}.`);
  }
  if (!asked.includes(baselineId)) {
    throw new InvalidArgumentError(
      `It must name ${baselineId}, which every overhead is measured against.`,
    );
  }
  return configurationIds.filter((id) => asked.includes(id));
}
