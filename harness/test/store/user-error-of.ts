import assert from 'node:assert/strict';

import { UserError } from '../../errors.js';

/** The error for the user that `action` throws; fails where it throws none. */
export const userErrorOf = (action: () => unknown): UserError => {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof UserError, `not an error for the user: ${String(error)}`);
    assert.match(error.remedy, /^[A-Z].*\.$/, 'the remedy is a sentence');
    return error;
  }
  assert.fail('nothing was thrown');
};
