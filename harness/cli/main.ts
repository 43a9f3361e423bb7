#!/usr/bin/env node
import process from 'node:process';

import { exitCodes } from './exit-codes.js';
import { printedError } from './print-error.js';
import { createProgram } from './program.js';
import { verbTable } from './verb-table.js';

async function main(argv: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.ok.code;
  try {
    const program = createProgram(verbTable, (code) => {
      exitCode = code;
    });
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    const printed = printedError(error);
    process.stderr.write(printed.text);
    return printed.exitCode;
  }
}

/** A reader that has seen enough (`| head`) is no failure, and a run goes on without one. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// Not process.exit: what stdout still holds would be lost.
process.exitCode = await main(process.argv.slice(2));
