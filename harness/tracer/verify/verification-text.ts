import { type Difference, holds, type Prelude, type Verification } from './compare-counts.js';

const placeOf = ({ path, name, start }: Difference): string =>
  `${name === '' ? '<anonymous>' : name} (${path}, offset ${start})`;

const countsOf = ({ tracedCalls, coveredCalls }: Difference): string =>
  `traced ${tracedCalls}, V8 ${coveredCalls}`;

const preludeText: Readonly<Record<Prelude, string>> = {
  generator: 'a generator counts once it is started, with V8 once it is made',
  parameters: 'a call whose parameters throw does not reach the body',
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A verification in lines of text: the verdict first, then every function that the two sides count differently. */
export const verificationText = (verification: Verification): string => {
  const { matchedCallCount, matchedFunctionCount, missed, extra, explained } = verification;
  const matched = `${plural(matchedCallCount, 'call')} of ${plural(matchedFunctionCount, 'function')}`;
  return [
    holds(verification)
      ? `The tracer counted what V8 counted: ${matched}.`
      : `The tracer did not count what V8 counted; ${matched} agree.`,
    ...missed.map((one) => `missed: ${placeOf(one)}: ${countsOf(one)}`),
    ...extra.map((one) => `extra: ${placeOf(one)}: ${countsOf(one)}`),
    ...explained.map(
      (one) => `explained: ${placeOf(one)}: ${countsOf(one)}; ${preludeText[one.prelude]}`,
    ),
    '',
  ].join('\n');
};
