/** Programs of nested exits and suspensions, to hold the instrumenter against. */
import fc from 'fast-check';

const kinds = ['plain', 'async', 'generator', 'asyncGenerator'] as const;
type Kind = (typeof kinds)[number];

type Statement =
  | {
      readonly type:
        'log' | 'return' | 'returnNothing' | 'throw' | 'break' | 'continue' | 'suspend';
    }
  | { readonly type: 'call'; readonly callee: number; readonly way: number }
  | {
      readonly type: 'if';
      readonly body: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | { readonly type: 'for' | 'forOf' | 'while' | 'block'; readonly body: readonly Statement[] }
  | {
      readonly type: 'try';
      readonly body: readonly Statement[];
      readonly handler: readonly Statement[] | null;
      readonly finalizer: readonly Statement[] | null;
    };

interface FunctionPlan {
  readonly kind: Kind;
  readonly body: readonly Statement[];
}

const functionCount = 4;

const { statements } = fc.letrec<{ statements: readonly Statement[]; statement: Statement }>(
  (tie) => {
    const body = tie('statements');
    return {
      statements: fc.array(tie('statement'), { maxLength: 4, depthIdentifier: 'nesting' }),
      statement: fc.oneof(
        { depthIdentifier: 'nesting', maxDepth: 4 },
        fc.record({
          type: fc.constantFrom(
            'log',
            'return',
            'returnNothing',
            'throw',
            'break',
            'continue',
            'suspend',
            'suspend',
          ),
        }),
        fc.record({
          type: fc.constant('call'),
          callee: fc.nat(functionCount - 1),
          way: fc.nat(2),
        }),
        fc.record({ type: fc.constant('if'), body, otherwise: body }),
        fc.record({ type: fc.constantFrom('for', 'forOf', 'while', 'block'), body }),
        fc.record({
          type: fc.constant('try'),
          body,
          handler: fc.option(body),
          finalizer: fc.option(body),
        }),
      ),
    };
  },
);

const isAsync = (kind: Kind): boolean => kind === 'async' || kind === 'asyncGenerator';
const isGenerator = (kind: Kind): boolean => kind === 'generator' || kind === 'asyncGenerator';

/** How one function's body uses a call of another, by the kinds of both. */
const callOf = (caller: Kind, callee: Kind, name: string, way: number): string => {
  const call = `${name}(depth - 1)`;
  switch (callee) {
    case 'plain':
      return `log(${call});`;
    case 'async':
      return isAsync(caller) && way > 0 ? `log(await ${call});` : `${call}.catch(log);`;
    case 'generator':
      if (isGenerator(caller) && way === 2) return `log(yield* ${call});`;
      return way === 0 ? `log(${call}.next().value);` : `for (const x of ${call}) log(x);`;
    case 'asyncGenerator':
      if (caller === 'asyncGenerator' && way === 2) return `log(yield* ${call});`;
      return isAsync(caller) && way > 0
        ? `{ const i = ${call}; log(await i.next()); log(await i.return(7)); }`
        : `${call}.next().catch(log);`;
  }
};

const suspensionOf: Readonly<Record<Kind, string>> = {
  plain: 'log(0);',
  async: 'log(await (chance() ? 1 : Promise.reject(2)));',
  generator: 'log(yield 3);',
  asyncGenerator: 'log(yield await 4);',
};

/** `inLoop`: whether `break` and `continue` have somewhere to go. */
const text = (
  plans: readonly FunctionPlan[],
  kind: Kind,
  statement: Statement,
  inLoop: boolean,
): string => {
  const all = (body: readonly Statement[], loop = inLoop): string =>
    `{\n${body.map((one) => text(plans, kind, one, loop)).join('\n')}\n}`;
  switch (statement.type) {
    case 'log':
      return 'log(depth);';
    case 'return':
      return 'if (chance()) return log(5), depth;';
    case 'returnNothing':
      return 'if (chance()) return';
    case 'throw':
      return 'if (chance()) throw new Error(`thrown at ${depth}`);';
    case 'break':
    case 'continue':
      return inLoop ? `if (chance()) ${statement.type};` : ';';
    case 'suspend':
      return suspensionOf[kind];
    case 'call': {
      const callee = plans[statement.callee]?.kind ?? 'plain';
      return `if (depth > 0) { ${callOf(kind, callee, `f${statement.callee}`, statement.way)} }`;
    }
    case 'if':
      return `if (chance()) ${all(statement.body)} else ${all(statement.otherwise)}`;
    case 'for':
      return `for (let i = 0; i < 2; i++) ${all(statement.body, true)}`;
    case 'forOf':
      return `for (const x of [1, 2]) ${all(statement.body, true)}`;
    case 'while':
      return `{ let n = 2; while (n-- > 0) ${all(statement.body, true)} }`;
    case 'block':
      return all(statement.body);
    case 'try': {
      const { body, handler, finalizer } = statement;
      const caught =
        handler === null && finalizer !== null ? '' : `catch (e) ${all(handler ?? [])}`;
      const finished = finalizer === null ? '' : `finally ${all(finalizer)}`;
      return `try ${all(body)} ${caught} ${finished}`;
    }
  }
};

const headOf: Readonly<Record<Kind, string>> = {
  plain: 'function',
  async: 'async function',
  generator: 'function*',
  asyncGenerator: 'async function*',
};

/** `chance` is a fair coin that falls alike in every run. */
const prelude =
  'let coin = 1; const chance = () => (coin = (coin * 16807) % 2147483647) % 2 === 0;';

const source = (plans: readonly FunctionPlan[]): string =>
  [
    prelude,
    ...plans.map(({ kind, body }, index) => {
      const block: Statement = { type: 'block', body };
      return `${headOf[kind]} f${index}(depth) { ${text(plans, kind, block, false)} }`;
    }),
    ...plans.map(({ kind }, index) => {
      const depth: Statement = { type: 'call', callee: index, way: 0 };
      return `try { const depth = 3; ${text(plans, 'plain', depth, false)} } catch (e) { log(${JSON.stringify(kind)}, e); }`;
    }),
    "log('end');",
  ].join('\n');

export const randomPrograms: fc.Arbitrary<string> = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), body: statements }), {
    minLength: functionCount,
    maxLength: functionCount,
  })
  .map(source);
