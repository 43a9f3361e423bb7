/** Looks for mistakes in the C++ sources of this platform with clang-tidy, by the rules of .clang-tidy. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

const sources = ['native/src', 'native/test'].flatMap((room) =>
  readdirSync(join(root, room))
    .filter((name) => /\.cc$/.test(name) && !/_(mac|windows)\.cc$/.test(name))
    .map((name) => join(room, name)),
);

const { include_dir: nodeAddonApi } = createRequire(import.meta.url)('node-addon-api');
const nodeHeaders = join(dirname(dirname(process.execPath)), 'include', 'node');

const { error, status } = spawnSync(
  'clang-tidy',
  [
    '--quiet',
    ...sources,
    '--',
    '-std=c++17',
    '-Inative/src',
    ...['-isystem', relative(root, join(process.cwd(), nodeAddonApi)), '-isystem', nodeHeaders],
    '-DNAPI_VERSION=8',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  ],
  // What it counts of suppressed warnings goes to stderr, where nobody needs it.
  { cwd: root, stdio: ['ignore', 'inherit', 'ignore'] },
);
if (error === undefined) process.exitCode = status ?? 1;
else process.stdout.write(`skipped: clang-tidy over the C++ sources: ${error.message}\n`);
