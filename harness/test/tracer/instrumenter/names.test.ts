import { areTransparent } from './traced-script.js';

const logNames = (...expressions: string[]): string =>
  expressions.map((expression) => `log((${expression}).name);`).join('\n');

describe('a woven program keeps the names of its functions', () => {
  areTransparent({
    'that take the name of their variable': `
      const a = function () {}, b = () => 1, c = class {}, d = async () => 2, e = function* () {};
      let f; f = () => 1; var g = (() => 1), h = (0, () => 1);
      ${logNames('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')}`,
    'that take the name of their key': `
      const key = 'computed';
      const o = { a() {}, b: () => 1, c: function () {}, [key]: () => 2, get d() { return 1; }, 'e f': class {} };
      ${logNames('o.a', 'o.b', 'o.c', 'o.computed', "Object.getOwnPropertyDescriptor(o, 'd').get", "o['e f']")}`,
    'that take the name of a class field': `
      class A { a = () => 1; static b = function () {}; #c = () => 1; static ['d'] = class {}; c() { return this.#c; } }
      ${logNames('new A().a', 'A.b', 'new A().c()', 'A.d')}`,
    'that are defaults in destructuring': `
      const { a = () => 1, b: { c = function () {} } = {} } = {};
      const [d = class {}] = [];
      let e; ({ e = () => 2 } = {});
      ${logNames('a', 'c', 'd', 'e')}`,
    'that are defaults of parameters': `
      function f(a = () => 1, { b = function () {} } = {}) { return [a, b]; }
      ${logNames('f()[0]', 'f()[1]')}
      log(f.length, ((a, b = 1) => a).length, (function (...rest) {}).length, (class { constructor(a, b) {} }).length);`,
    'that are returned without a name': `
      const a = () => () => 1, b = () => { return function () {}; }, c = () => class {}, d = () => ((() => 1));
      ${logNames('a()', 'b()', 'c()', 'd()')}`,
    'that are yielded and awaited without a name': `
      function* g() { const f = yield () => 1; log(f.name); yield class {}; }
      const i = g(); log(i.next().value.name); log(i.next(() => 2).value.name);
      return (async () => { const f = await (() => 1); log(f.name); log((await class {}).name); })();`,
    'that stand behind a logical assignment': `
      let a, b = 0, c = 1; a ??= () => 1; b ||= function () {}; c &&= class {};
      ${logNames('a', 'b', 'c')}`,
    'that are their own binding': `
      const f = function g(n) { return n === 0 ? typeof g : g(n - 1); };
      log(f(3), f.name);`,
  });
});
