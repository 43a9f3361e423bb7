import { parseArgs } from 'node:util';

export const usage = `Usage: las-to-html [--quiet] IN OUT

Writes to the directory OUT one HTML page for every .las file under the directory IN,
at any depth, and an index.html that links and totals them.

  -q, --quiet  print errors only
  -h, --help   print this text

Example:
  las-to-html well-logs/ html/ && open html/index.html

Exit code: 0 all files converted, 1 some files failed, 2 nothing could be done.
`;

export type Request =
  | { readonly kind: 'convert'; readonly in: string; readonly out: string; readonly quiet: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly problem: string };

/** Understands the words of the command line, without the program's own name. */
export function parseArguments(words: readonly string[]): Request {
  try {
    return understand(words);
  } catch (error) {
    // parseArgs throws a TypeError, with a message for the user, at an option that it was not told of.
    if (error instanceof TypeError) {
      return { kind: 'mistake', problem: error.message };
    }
    throw error;
  }
}

function understand(words: readonly string[]): Request {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      quiet: { type: 'boolean', short: 'q', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    return { kind: 'help' };
  }
  const [inDirectory, outDirectory] = positionals;
  if (inDirectory === undefined || outDirectory === undefined || positionals.length > 2) {
    const problem = `IN and OUT are needed, two directories; ${positionals.length} were given`;
    return { kind: 'mistake', problem };
  }
  return { kind: 'convert', in: inDirectory, out: outDirectory, quiet: values.quiet };
}
