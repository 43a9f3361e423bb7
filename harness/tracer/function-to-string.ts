import { unweave } from './instrumenter/woven-text.js';

/** Makes `Function.prototype.toString` tell the text that the program's author wrote, itself included. */
export const restoreFunctionText = (): void => {
  // Called only with the function that it is asked about.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const original = Function.prototype.toString;
  // A method, because the original has no `prototype` and cannot be constructed either.
  const replacement = {
    toString(this: unknown): string {
      return unweave(original.call(this === replacement.toString ? original : this));
    },
  };
  Object.defineProperty(Function.prototype, 'toString', {
    configurable: true,
    writable: true,
    // eslint-disable-next-line @typescript-eslint/unbound-method -- finds its `this` on the prototype
    value: replacement.toString,
  });
};
