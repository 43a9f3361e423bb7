/**
 * An error that the user can mend. `message` says what failed, with the offending value and path, and why;
 * `remedy` is one imperative sentence. Only `cli/` prints it.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
