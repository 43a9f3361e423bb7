/** Something that the user must mend before the project can be set up. */
export class SetupError extends Error {
  /**
   * @param {string} message what is wrong, and where
   * @param {string} remedy one imperative sentence
   * @param {string} output everything that a failed command said
   */
  constructor(message, remedy, output = '') {
    super(message);
    this.remedy = remedy;
    this.output = output;
  }
}
