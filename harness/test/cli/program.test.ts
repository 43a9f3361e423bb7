import assert from 'node:assert/strict';

import type { Command } from 'commander';

import { exitCodes } from '../../cli/exit-codes.js';
import { createProgram } from '../../cli/program.js';
import { verbTable } from '../../cli/verb-table.js';
import type { VerbEntry } from '../../cli/verb.js';

const fakeVerb = (name: string, ran: string[]): VerbEntry => ({
  name,
  summary: `do the ${name} thing`,
  verb: {
    define: (command) => void command.option('--loud', 'be loud', false),
    run: (command) => {
      ran.push(name);
      return Promise.resolve(command.opts<{ loud: boolean }>().loud ? 1 : 0);
    },
  },
});

async function run(...argv: string[]): Promise<{ codes: number[]; ran: string[] }> {
  const codes: number[] = [];
  const ran: string[] = [];
  const verbs = [fakeVerb('first', ran), fakeVerb('second', ran)];
  const program = createProgram(verbs, (code) => codes.push(code));
  await program.parseAsync(argv, { from: 'user' });
  return { codes, ran };
}

function helpOf(command: Command | undefined): string {
  let help = '';
  command?.configureOutput({ writeOut: (text) => (help += text) });
  command?.outputHelp();
  return help;
}

const program = createProgram(verbTable, () => undefined);

describe('the command line', () => {
  it('runs the verb that it names and gives its exit code', async () => {
    assert.deepEqual(await run('first'), { codes: [0], ran: ['first'] });
    assert.deepEqual(await run('second', '--loud'), { codes: [1], ran: ['second'] });
  });

  it('throws for an unknown verb and an unknown option', async () => {
    await assert.rejects(run('third'), /unknown command 'third'/);
    await assert.rejects(run('first', '--quietly'), /unknown option '--quietly'/);
  });

  it('lists every verb and every exit code in its help', () => {
    const help = helpOf(program);
    for (const { name, summary } of verbTable) {
      assert.match(help, new RegExp(`^ {2}${name} .*  ${summary.slice(0, 20)}`, 'm'));
    }
    for (const { code, meaning } of Object.values(exitCodes)) {
      assert.match(help, new RegExp(`${code} +${meaning.slice(0, 20)}`));
    }
  });

  for (const { name } of verbTable) {
    it(`shows an example of memtrace ${name} in its help`, () => {
      const command = program.commands.find((candidate) => candidate.name() === name);
      assert.match(helpOf(command), new RegExp(`Examples:\\n {2}memtrace ${name}`));
    });
  }
});
