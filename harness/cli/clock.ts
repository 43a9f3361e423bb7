/** A steady clock. */
export const nowSeconds = (): number => performance.now() / 1000;
