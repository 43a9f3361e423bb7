import { haveEvents } from './traced-script.js';

describe('LINE is reported', () => {
  haveEvents([
    [
      'once for statements that share a line',
      'let a = 1; a++; a++;\na++;',
      '><module> 1 2 <<module>',
    ],
    [
      'not for statements without code of their own',
      "'use strict';\nlet a;\nfunction f() {}\n{\n  a = 1;\n}\n;",
      '><module> 5 <<module>',
    ],
    [
      'before the branch that is taken, and once for an `if` on one line',
      'for (const a of [0, 1])\n  if (a) a;\n  else\n    a;\nlet b = 0; if (b) b; else b; if (b) b; else if (b) b; else b;',
      '><module> 1 1 2 4 1 2 5 <<module>',
    ],
    [
      'before each test of a chain of else if',
      'let a = 2;\nif (a === 0)\n  a;\nelse if (a === 1)\n  a;\nelse if (a === 2)\n  a;',
      '><module> 1 2 4 6 7 <<module>',
    ],
    [
      'at each test of while',
      'let n = 0;\nwhile (n < 2)\n  n++;',
      '><module> 1 2 3 2 3 2 <<module>',
    ],
    [
      'at each test of a loop on one line',
      'let n = 0; while (n < 2) n++;',
      '><module> 1 1 1 1 <<module>',
    ],
    [
      'at each test of do, and again where its body begins',
      'let n = 0;\ndo {\n  n++;\n} while (n < 2);',
      '><module> 1 3 4 3 4 <<module>',
    ],
    [
      'at the start and each test of do on one line',
      'let n = 0;\ndo n++; while (n < 2);',
      '><module> 1 2 2 2 <<module>',
    ],
    [
      'where the body of do begins on the line before, each time round',
      'let n = 0; do { n++;\n} while (n < 2);',
      '><module> 1 1 2 1 2 <<module>',
    ],
    [
      'at each test of for, on the line of its `for`',
      'for (\n  let i = 0;\n  i < 2;\n  i++\n) i;',
      '><module> 1 5 1 5 1 <<module>',
    ],
    [
      'at each iteration of a loop without a test',
      'let n = 0;\nfor (;;) {\n  if (++n > 1) break;\n}\nfor (const x of [1, 2])\n  x;\nfor (const k in { a: 1 }) k;',
      '><module> 1 2 3 2 3 5 5 6 5 6 7 7 <<module>',
    ],
    [
      'for each case that is entered or fallen into',
      'for (const a of [1, 2]) {\n  switch (a) {\n    case 1:\n      a;\n    case 2:\n      a;\n  }\n}',
      '><module> 1 1 2 4 6 1 2 6 <<module>',
    ],
    [
      'once for a switch on one line',
      'switch (1) { case 1: 1; case 2: 2; }',
      '><module> 1 <<module>',
    ],
    [
      'in try, catch and finally',
      'try {\n  throw 1;\n} catch {\n  1;\n} finally {\n  1;\n}\n1;',
      '><module> 2 4 6 8 <<module>',
    ],
    [
      'once for a try on one line',
      'try { throw 1; } catch { 1; } finally { 1; } 1;',
      '><module> 1 <<module>',
    ],
    [
      'for a statement behind a block on the same line',
      'if (1) {\n  1;\n} 1;',
      '><module> 1 2 3 <<module>',
    ],
    [
      'before a labelled statement',
      'a: {\n  break a;\n}\nb: for (;;)\n  break b;',
      '><module> 2 4 5 <<module>',
    ],
    [
      'before a class, whose body runs',
      'class A {\n  static a = 1;\n}\n1;',
      '><module> 1 4 <<module>',
    ],
    [
      'on the lines of a file with CRLF',
      '1;\r\n1;\r\nif (1)\r\n  1;',
      '><module> 1 2 3 4 <<module>',
    ],
  ]);
});
