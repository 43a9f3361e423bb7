import assert from 'node:assert/strict';

import { CommanderError } from 'commander';

import { printedError } from '../../cli/print-error.js';
import { UserError } from '../../errors.js';

describe('what is printed of an error', () => {
  it('is two lines for one that the user can mend', () => {
    const printed = printedError(new UserError('/x: no such directory', 'Give another.'));
    assert.deepEqual(printed, {
      text: 'memtrace: /x: no such directory\n  remedy: Give another.\n',
      exitCode: 2,
    });
  });

  it('is the same form for a mistake on the command line', () => {
    const mistake = new CommanderError(1, 'commander.unknownOption', "error: unknown option '--x'");
    const { text, exitCode } = printedError(mistake);
    assert.match(text, /^memtrace: unknown option '--x'\n {2}remedy: .*--help.*\n$/);
    assert.equal(exitCode, 2);
  });

  it('is nothing after the help', () => {
    const help = new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)');
    assert.deepEqual(printedError(help), { text: '', exitCode: 0 });
  });

  it('is the stack and a request for a report where memtrace itself is at fault', () => {
    const { text, exitCode } = printedError(new TypeError('undefined is not a function'));
    assert.match(text, /TypeError: undefined is not a function\n\s+at /);
    assert.match(text, /report it/);
    assert.equal(exitCode, 70);
  });
});
