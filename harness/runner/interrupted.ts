/** The user, or the system, asked the run to end. Carried as the reason of the run's AbortSignal. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(signalName: string) {
    super(`interrupted by ${signalName}`);
  }
}
