/**
 * Sets the project up: dependencies, native addon, compiled TypeScript, each only where what it is made from has
 * changed. Runs before there are any dependencies, so it uses Node alone and is not compiled.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

import { compileAddon } from './compile-addon.js';
import { filesBelow, fingerprint, isStamped, writeStamp } from './fingerprint.js';
import { runCommand } from './run-command.js';
import { SetupError } from './setup-error.js';
import { findToolchain, nodeHeaderFlags } from './toolchain.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const under = (...parts) => join(root, ...parts);

const sourceRooms = ['harness', 'datasets', 'native'];
const notSource = ['corpus', 'build', 'node_modules'];

const typescriptSources = () =>
  sourceRooms.flatMap((room) => filesBelow(under(room), /\.ts$|\/tsconfig\.json$/, notSource));

/** A renamed test would otherwise run under its old name for ever. */
function removeOrphans() {
  for (const compiled of filesBelow(under('dist'), /\.js$/)) {
    const source = compiled.replace(under('dist'), under('.')).replace(/\.js$/, '.ts');
    if (!existsSync(source)) {
      rmSync(compiled);
      rmSync(`${compiled}.map`, { force: true });
    }
  }
}

const steps = [
  {
    title: 'dependencies of package-lock.json (npm ci)',
    product: under('node_modules'),
    stamp: under('node_modules', '.memtrace-stamp'),
    inputs: () => [under('package-lock.json')],
    run: () => {
      // Also where NODE_ENV is production: the compiler is a development dependency.
      runCommand(['npm', 'ci', '--include=dev'], {
        directory: root,
        remedy: 'See npm above; most often the network or the registry is out of reach.',
      });
    },
  },
  {
    title: 'native addon',
    product: under('native', 'build', 'Release', 'memtrace.node'),
    stamp: under('native', 'build', '.memtrace-stamp'),
    inputs: () => [
      under('native', 'binding.gyp'),
      ...filesBelow(under('native', 'src'), /\.(cc|h)$/),
    ],
    require: findToolchain,
    run: ({ compiler, hasPython }) => {
      if (!hasPython) {
        compileAddon(root, compiler);
        return;
      }
      const nodeGyp = ['npx', '--no-install', 'node-gyp', 'rebuild', '-C', 'native', '--jobs=max'];
      runCommand([...nodeGyp, ...nodeHeaderFlags()], {
        directory: root,
        environment: { CXX: compiler },
        remedy: 'See the compiler above; report it if the sources are unchanged.',
      });
    },
  },
  {
    title: 'TypeScript (tsc)',
    product: under('dist', 'harness', 'cli', 'main.js'),
    stamp: under('dist', '.memtrace-stamp'),
    inputs: () => [under('tsconfig.json'), under('package-lock.json'), ...typescriptSources()],
    run: () => {
      removeOrphans();
      runCommand(['npm', 'run', '--silent', 'build'], {
        directory: root,
        remedy: 'Mend the errors above.',
      });
    },
  },
];

function prepare() {
  const stale = steps
    .map((step) => ({ ...step, value: fingerprint(root, step.inputs()) }))
    .filter(({ product, stamp, value }) => !existsSync(product) || !isStamped(stamp, value));
  // Every missing tool is told before the first step spends a minute.
  const ready = stale.map((step) => ({ ...step, found: step.require?.() }));
  for (const { title, stamp, value, run, found } of ready) {
    process.stderr.write(`setting up: ${title}\n`);
    rmSync(stamp, { force: true });
    run(found);
    writeStamp(stamp, value);
  }
}

try {
  prepare();
} catch (error) {
  if (!(error instanceof SetupError)) {
    throw error;
  }
  process.stderr.write(`${error.output}memtrace: ${error.message}\n  remedy: ${error.remedy}\n`);
  process.exitCode = 2;
}
