/**
 * Compiles the addon's core with its C++ tests, without Node, and runs them under each sanitizer:
 *
 *   node native/test/run-native-tests.js [--sanitizer address,undefined|thread|none]... [--only TEXT]
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const testRoom = import.meta.dirname;
const nativeRoom = join(testRoom, '..');
const sourceRoom = join(nativeRoom, 'src');
const buildRoom = join(nativeRoom, 'build', 'test');

const compiler = process.env['CXX'] ?? 'c++';
const languageFlags = ['-std=c++17', '-O1', '-g', '-Wall', '-Wextra', '-Werror', '-pthread'];
const mostCompilersAtOnce = 2;
const mostTestSeconds = 120;

const sanitizers = {
  'address,undefined': [
    '-fsanitize=address,undefined',
    '-fno-sanitize-recover=all',
    '-fno-omit-frame-pointer',
  ],
  thread: ['-fsanitize=thread'],
  none: [],
};

/** Ways to start a sanitized program: some kernels lay addresses out at random where a sanitizer wants its shadow. */
const launchers = [[], ['setarch', '-R']];

/** Sources that are a library of their own, loaded by the test of it. */
const libraries = ['unmap_shim_linux'];
const isLibrary = (path) => libraries.includes(basename(path, '.cc'));

/** A file's name tells the platform that it is for. */
const platformOf = { linux: 'linux', darwin: 'mac', win32: 'windows' }[process.platform];
const isForeign = (name) => {
  const platform = /_(linux|mac|windows)(_test)?\.cc$/.exec(name)?.[1];
  return platform !== undefined && platform !== platformOf;
};

const say = (line) => process.stdout.write(`${line}\n`);

/** The problem of a developer's machine or call, with the step that mends it. */
class Problem extends Error {}

/** Runs a command to its end; `output` is all it printed, unless it prints to our own stdout. */
const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve({ exitCode, signal, output }));
  });

const filesIn = (room, extension) =>
  readdirSync(room)
    .filter((name) => name.endsWith(extension) && !isForeign(name))
    .map((name) => join(room, name));

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Why `flags` do not work here, or null and the launcher that they work with. */
const tryFlags = async (flags, directory) => {
  const source = join(directory, 'trial.cc');
  const program = join(directory, 'trial');
  writeFileSync(source, 'int main() { return 0; }\n');
  const compiled = await run(compiler, [...languageFlags, ...flags, source, '-o', program]);
  if (compiled.exitCode !== 0) return { why: compiled.output.trim().split('\n').at(-1) };
  let why = '';
  for (const launcher of launchers) {
    const [command, ...args] = [...launcher, program];
    const { exitCode, output } = await run(command, args).catch((error) => ({
      output: error.message,
    }));
    if (exitCode === 0) return { why: null, launcher };
    why ||= output.trim().split('\n').at(0);
  }
  return { why: why === '' ? 'a program compiled with it does not run' : why };
};

/** Does `work` on every item, on a few at a time, and starts no more once one has failed. */
const forEachOfSeveral = async (items, atOnce, work) => {
  const waiting = [...items];
  const drain = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await work(item).catch((error) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, drain));
};

const compile = async (source, object, flags) => {
  const args = [...languageFlags, ...flags, `-I${sourceRoom}`, '-c', source, '-o', object];
  const { exitCode, output } = await run(compiler, args);
  if (exitCode !== 0) throw new Problem(`${source} does not compile:\n${output}`);
};

const link = async (objects, target, flags) => {
  const args = [...languageFlags, ...flags, ...objects, '-ldl', '-o', target];
  const { exitCode, output } = await run(compiler, args);
  if (exitCode !== 0) throw new Problem(`${target} does not link:\n${output}`);
};

/** Builds the test program, compiling only what is older than its source, any header or this script. */
const build = async (sanitizerFlags, directory) => {
  const flags = [...sanitizerFlags, '-fPIC'];
  const sources = [...filesIn(sourceRoom, '.cc'), ...filesIn(testRoom, '.cc')].filter(
    (path) => basename(path) !== 'binding.cc',
  );
  const headers = [...filesIn(sourceRoom, '.h'), ...filesIn(testRoom, '.h')];
  const sharedChangedAt = Math.max(...[...headers, import.meta.filename].map(changedAt));
  const objectOf = (source) => join(directory, `${basename(source, '.cc')}.o`);
  const stale = sources.filter(
    (source) => changedAt(objectOf(source)) <= Math.max(changedAt(source), sharedChangedAt),
  );
  await forEachOfSeveral(stale, mostCompilersAtOnce, (source) =>
    compile(source, objectOf(source), flags),
  );
  for (const source of sources.filter(isLibrary)) {
    const library = join(directory, `${basename(source, '.cc')}.so`);
    await link([objectOf(source)], library, [...flags, '-shared']);
  }
  const program = join(directory, 'native-tests');
  const objects = sources.filter((source) => !isLibrary(source)).map(objectOf);
  await link(objects, program, flags);
  return program;
};

const runTests = async (program, launcher, only) => {
  const [command, ...args] = [...launcher, program, only];
  const { exitCode, signal } = await run(command, args, {
    stdio: 'inherit',
    timeout: mostTestSeconds * 1000,
  });
  if (signal !== null) say(`  ended by ${signal} (a test may take ${mostTestSeconds} s in all)`);
  return exitCode === 0;
};

/** Runs the tests under `sanitizer`, or without it where it does not work here. Returns what ran and how it went. */
const runUnder = async (sanitizer, only, alreadyRan) => {
  const trialDirectory = join(buildRoom, sanitizer.replace(',', '-'));
  mkdirSync(trialDirectory, { recursive: true });
  const { why, launcher } = await tryFlags(sanitizers[sanitizer], trialDirectory);
  if (why !== null && sanitizer === 'none') {
    throw new Problem(`${compiler} makes no program that runs: ${why}`);
  }
  const used = why === null ? sanitizer : 'none';
  if (why !== null) say(`sanitizer ${sanitizer} does not work here: ${why}`);
  if (alreadyRan.has(used)) return { used, passed: true };
  const directory = join(buildRoom, used.replace(',', '-'));
  mkdirSync(directory, { recursive: true });
  say(`native tests, sanitizer ${used}`);
  const program = await build(sanitizers[used], directory);
  return { used, passed: await runTests(program, launcher ?? [], only) };
};

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      sanitizer: { type: 'string', multiple: true, default: ['address,undefined', 'thread'] },
      only: { type: 'string', default: '' },
    },
  });
  for (const name of values.sanitizer) {
    if (Object.hasOwn(sanitizers, name)) continue;
    throw new Problem(
      `--sanitizer ${name}: not known. Choose one of ${Object.keys(sanitizers).join(' | ')}.`,
    );
  }
  return values;
};

const main = async () => {
  const { sanitizer: wanted, only } = readArguments();
  await run(compiler, ['--version']).catch((cause) => {
    const remedy = 'Install a C++17 compiler, or name yours in the variable CXX.';
    throw new Problem(`${compiler} cannot be run (${cause.message}). ${remedy}`, { cause });
  });
  const ran = new Set();
  for (const sanitizer of wanted) {
    const { used, passed } = await runUnder(sanitizer, only, ran);
    ran.add(used);
    if (!passed) process.exitCode = 1;
  }
};

await main().catch((error) => {
  if (!(error instanceof Problem) && !error.code?.startsWith('ERR_PARSE_ARGS')) throw error;
  process.stderr.write(`run-native-tests: ${error.message}\n`);
  process.exitCode = 1;
});
