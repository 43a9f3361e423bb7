import assert from 'node:assert/strict';
import vm from 'node:vm';

import { restoreFunctionText } from '../../tracer/function-to-string.js';
import { weave } from './instrumenter/traced-script.js';

describe('Function.prototype.toString in a traced process', () => {
  const descriptor = Object.getOwnPropertyDescriptor(Function.prototype, 'toString');
  assert.ok(descriptor !== undefined);

  const withRestoredText = (action: () => void): void => {
    restoreFunctionText();
    try {
      action();
    } finally {
      Object.defineProperty(Function.prototype, 'toString', descriptor);
    }
  };

  it('gives the text before weaving', () => {
    const source = '(a, b = () => 1) => { if (a) return b; else return class A { m() {} }; }';
    const { text } = weave(`return ${source}`, 'line');
    const makeFunction: unknown = vm.compileFunction(text, ['__hit']);
    assert.ok(typeof makeFunction === 'function');
    const woven: unknown = Reflect.apply(makeFunction, undefined, [() => undefined]);
    withRestoredText(() => {
      assert.equal(String(woven), source);
      assert.equal(Function.prototype.toString.call(woven), source);
    });
  });

  it('is, to the program, the one that it was', () => {
    withRestoredText(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- looked at, not called
      const { toString } = Function.prototype;
      assert.equal(String(toString), 'function toString() { [native code] }');
      assert.deepEqual([toString.name, toString.length], ['toString', 0]);
      assert.ok(!('prototype' in toString));
      const after = Object.getOwnPropertyDescriptor(Function.prototype, 'toString');
      assert.deepEqual({ ...after, value: null }, { ...descriptor, value: null });
      assert.equal(String(Math.max), 'function max() { [native code] }');
      assert.equal(String(new Proxy(() => 1, {})), 'function () { [native code] }');
    });
  });

  it('refuses what is no function in the same words', () => {
    const message = (): string => {
      try {
        Function.prototype.toString.call({});
        return 'nothing was thrown';
      } catch (error) {
        return String(error);
      }
    };
    const before = message();
    withRestoredText(() => {
      assert.equal(message(), before);
    });
    assert.match(before, /requires that 'this' be a Function/);
  });
});
