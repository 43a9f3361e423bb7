import { parseArguments, usage } from './arguments.js';
import { convertDirectory } from './convert-directory.js';
import type { FileOutcome } from './index-page.js';

/** Where the program's lines go; each comes without its line feed. */
export interface Output {
  readonly stdout: (line: string) => void;
  readonly stderr: (line: string) => void;
}

const exitCodes = { done: 0, someFailed: 1, nothingDone: 2 } as const;

const bytesPerMebibyte = 2 ** 20;

/**
 * Runs the program with the words of its command line, without its own name. Resolves to its exit code.
 *
 * What goes to stdout depends on the files alone; the time taken goes to stderr.
 */
export async function runCommand(words: readonly string[], output: Output): Promise<number> {
  const request = parseArguments(words);
  switch (request.kind) {
    case 'help':
      output.stdout(usage);
      return exitCodes.done;
    case 'mistake':
      output.stderr(`las-to-html: ${request.problem}. Run las-to-html --help to see an example.`);
      return exitCodes.nothingDone;
    case 'convert':
      return convert(request.in, request.out, request.quiet, output);
  }
}

async function convert(
  inDirectory: string,
  outDirectory: string,
  quiet: boolean,
  output: Output,
): Promise<number> {
  const startMilliseconds = performance.now();
  const logFile = (file: FileOutcome): void => {
    if (!quiet) {
      output.stdout(describeFile(file));
    }
    if (file.outcome === 'failed') {
      output.stderr(printable(file.problem));
    }
  };
  const result = await convertDirectory(inDirectory, outDirectory, logFile);
  if (result.outcome === 'refused') {
    output.stderr(`las-to-html: ${result.problem}. ${result.remedy}`);
    return exitCodes.nothingDone;
  }
  const failedCount = result.files.filter(({ outcome }) => outcome === 'failed').length;
  if (!quiet) {
    const sizeBytes = totalBytes(result.files);
    const elapsedMilliseconds = performance.now() - startMilliseconds;
    output.stdout(`${result.files.length} files, ${sizeBytes} bytes, ${failedCount} failed`);
    output.stderr(describeSpeed(elapsedMilliseconds, sizeBytes));
  }
  return failedCount === 0 ? exitCodes.done : exitCodes.someFailed;
}

function describeFile(file: FileOutcome): string {
  const start = `${printable(file.path)}: ${file.sizeBytes} bytes`;
  return file.outcome === 'failed'
    ? `${start}, failed`
    : `${start}, ${file.frameCount} frames, ${file.curveNames.length} curves`;
}

/** One line a file, whatever its name holds. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}

function totalBytes(files: readonly FileOutcome[]): number {
  let sum = 0;
  for (const { sizeBytes } of files) {
    sum += sizeBytes;
  }
  return sum;
}

function describeSpeed(elapsedMilliseconds: number, sizeBytes: number): string {
  const sizeMebibytes = sizeBytes / bytesPerMebibyte;
  const perMebibyte = sizeBytes === 0 ? 0 : elapsedMilliseconds / sizeMebibytes;
  return `${elapsedMilliseconds.toFixed(0)} ms, ${perMebibyte.toFixed(1)} ms/MiB`;
}
