import assert from 'node:assert/strict';

import { InvalidArgumentError } from 'commander';

import {
  configurationList,
  nonBlank,
  numberAboveZero,
  shareFromPercent,
  wholeNumber,
} from '../../cli/option-values.js';

function assertRefused(parse: (text: string) => unknown, texts: readonly string[]): void {
  for (const text of texts) {
    assert.throws(() => parse(text), InvalidArgumentError, JSON.stringify(text));
  }
}

describe('the value of an option', () => {
  it('may be a whole number within its bounds', () => {
    const parse = wholeNumber(1, 50);
    assert.equal(parse('1'), 1);
    assert.equal(parse('50'), 50);
    assertRefused(parse, ['0', '51', '-3', '2.5', '1e1', '0x10', 'many', '', ' 7']);
  });

  it('may be a percentage, with the sign, without it, or as a share', () => {
    for (const text of ['5%', '5', '0.05', ' 5 % ', '5.0']) {
      assert.equal(shareFromPercent(text), 0.05, text);
    }
    assert.equal(shareFromPercent('0.5%'), 0.005);
    assert.equal(shareFromPercent('1'), 0.01);
    assert.equal(shareFromPercent('0'), 0);
    assertRefused(shareFromPercent, ['', '%', 'abc', '-5%', '5%%', '1e3', '5,0', '1001', 'NaN']);
  });

  it('may be a decimal number above zero', () => {
    assert.equal(numberAboveZero('0.05'), 0.05);
    assert.equal(numberAboveZero('.5'), 0.5);
    assert.equal(numberAboveZero('2'), 2);
    assertRefused(numberAboveZero, [
      'abc',
      '0',
      '0.0',
      '-1',
      '1e3',
      '0,5',
      '5.',
      'NaN',
      'Infinity',
      '',
    ]);
  });

  it('may be any text that is not blank', () => {
    assert.equal(nonBlank(' lab 3 '), 'lab 3');
    assertRefused(nonBlank, ['', '  ']);
  });

  it('may list configurations in any order, each counted once', () => {
    const ids = configurationList('rss, all-logged,no-trace,rss');
    assert.deepEqual(ids, ['no-trace', 'rss', 'all-logged']);
  });

  it('must list the baseline among the configurations', () => {
    assert.throws(() => configurationList('rss,all'), /must name no-trace/);
  });

  it('must list known configurations, and says which are', () => {
    assert.throws(() => configurationList('no-trace,all,everything'), /'everything'.*threshold/s);
  });
});
