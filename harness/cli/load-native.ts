import { UserError } from '../errors.js';

export type Native = typeof import('../../native/index.js');

const loadFailures: readonly unknown[] = ['MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'];

/** The addon, loaded late, so that a checkout that is not built yet says so. */
export async function loadNative(): Promise<Native> {
  try {
    return await import('../../native/index.js');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && loadFailures.includes(cause.code)) {
      const [reason] = cause.message.split('\n');
      throw new UserError(
        `the native addon cannot be loaded: ${reason ?? ''}`,
        'Build it with: make build',
        { cause },
      );
    }
    throw cause;
  }
}
