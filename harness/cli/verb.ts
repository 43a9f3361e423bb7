import type { Command } from 'commander';

/** One verb of the command line. */
export interface Verb {
  /** Adds arguments, options and examples to the verb's own command. */
  readonly define: (command: Command) => void;
  /**
   * Does the work of a command whose arguments are parsed. Resolves to the exit code; throws UserError.
   * What is slow to load (the native addon, the charts) is imported in here, so that no other verb and no help waits for
   * it.
   */
  readonly run: (command: Command) => Promise<number>;
}

/** A verb and what the list of verbs says of it. */
export interface VerbEntry {
  readonly name: string;
  /** Without a full stop. */
  readonly summary: string;
  readonly verb: Verb;
}

/** Text under a verb's options. */
export function examplesText(...examples: readonly string[]): string {
  return ['', 'Examples:', ...examples.map((example) => `  ${example}`)].join('\n');
}
