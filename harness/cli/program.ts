import { Command } from 'commander';

import { exitCodesText } from './exit-codes.js';
import type { VerbEntry } from './verb.js';

/** Receives the exit code of the verb that ran. */
export type OnExitCode = (code: number) => void;

/** The command line. It throws commander's errors instead of ending the process. */
export function createProgram(verbs: readonly VerbEntry[], onExitCode: OnExitCode): Command {
  const program = new Command('memtrace')
    .description("What does it cost to know a Node program's RSS at every event it executes?")
    .exitOverride()
    // A verb may pass options after its first argument on to another program.
    .enablePositionalOptions()
    // main.ts prints what went wrong, once and in one form.
    .configureOutput({ outputError: () => undefined })
    .addHelpText('after', `\n${exitCodesText()}\n\nmemtrace <verb> --help tells more of each.`);
  for (const { name, summary, verb } of verbs) {
    const command = program.command(name).summary(summary).description(capitalised(summary));
    verb.define(command);
    command.action(async () => {
      onExitCode(await verb.run(command));
    });
  }
  return program;
}

const capitalised = (summary: string): string =>
  `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
