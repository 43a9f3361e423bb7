import assert from 'node:assert/strict';

import { instrument } from '../../../tracer/instrumenter/instrument.js';
import { unweave } from '../../../tracer/instrumenter/woven-text.js';
import { areTransparent, weave } from './traced-script.js';

describe('a woven program finds its own text', () => {
  areTransparent({
    'in functions of every kind': `
      function a(x) { return x; } async function b() { await 1; } function* c() { yield; yield 1; }
      async function* d() { for await (const x of []) ; }
      const e = (x) => x + 1, f = async (x) => await x, g = (x) => (y) => ({ x, y }), h = function named() { 'use strict'
        return 1 }
      for (const x of [a, b, c, d, e, f, g, g(1), h]) log(textOf(x));`,
    'in classes and their members': `
      class A { #p = () => 1; static { log(1); } constructor(a) { this.a = a } get b() { return 1 } static async *c() { if (1) yield 2
        else yield 3 } d = function () { return 2 } }
      const o = { m() { return 1 }, get n() { return 2 }, ['o']: () => 3 };
      for (const x of [A, A.c, new A().d, Object.getOwnPropertyDescriptor(A.prototype, 'b').get, o.m, o.o]) log(textOf(x));`,
    'in evaluated text and native functions': `
      log(textOf(new Function('return 1')), textOf(eval('() => 1')), textOf(Math.max), textOf(class {}));`,
  });

  areTransparent({
    'and the strings of its templates': `
      const seen = new Set(), tag = (strings, ...values) => { seen.add(strings); return [strings, strings.raw, values]; };
      const f = (x) => tag\`a\\n\${() => x}b\${(() => { return x; })()}\\u{63}\`;
      log(f(1)[1], f(2)[2][1], f(1)[0] === f(2)[0], seen.size, \`\${\`\${(() => 1)()}\`}\`);`,
  });
});

describe('woven text', () => {
  it('has as many lines as the source, whatever ends them', () => {
    const source = '#!/usr/bin/env node\r\nlet a = 1\r\nif (a)\r\n  a++\r\nelse\r\n  a--\r\n';
    const { text } = weave(source, 'line');
    assert.equal(text.split('\r\n').length, source.split('\r\n').length);
    assert.equal(text.split('\r\n')[0], '#!/usr/bin/env node');
    assert.equal(unweave(text), source);
  });

  it('is not woven again', () => {
    const { text } = weave('const f = () => 1;', 'line');
    assert.equal(instrument(text, { sourceType: 'commonjs', granularity: 'line' }), null);
  });

  it('is the source where there is nothing to report', () => {
    const { text, sites } = weave("'use strict' // only this", 'line');
    assert.deepEqual([text, sites], ["'use strict' // only this", []]);
  });

  it('asks Node once a line not to print it', () => {
    const { text } = weave('let a = 1; let b = 2;\n\na++; b++;', 'line');
    const asking = text
      .split('\n')
      .map((line) => line.split('node-do-not-add-exception-line').length - 1);
    assert.deepEqual(asking, [1, 0, 1]);
  });

  it('cannot be made of a source that does not parse', () => {
    assert.throws(() => weave('let a = ;', 'line'), { name: 'SyntaxError', message: /\(1:8\)$/ });
  });
});
