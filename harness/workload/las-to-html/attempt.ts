/** What came of work that the operating system may refuse. */
export type Attempt<Value> =
  | { readonly done: true; readonly value: Value }
  /** `code` is the system's or Node's name for the reason, such as EACCES. */
  | { readonly done: false; readonly code: string };

/** Does the work. Errors without a code are no refusals of the system, so they pass through. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { done: true, value: await work() };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return { done: false, code: error.code };
    }
    throw error;
  }
}
