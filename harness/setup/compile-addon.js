/**
 * Builds the addon with the compiler alone, where there is no Python for node-gyp to run on. The flags are those of
 * native/binding.gyp; its per-platform sources are the files whose names end in the platform.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';

import { filesBelow } from './fingerprint.js';
import { runCommand } from './run-command.js';

const platformFlags = {
  linux: ['-shared', '-fPIC', '-pthread'],
  darwin: ['-bundle', '-undefined', 'dynamic_lookup'],
};

const suffixes = { linux: 'linux', darwin: 'mac', win32: 'windows' };

const sharedFlags = [
  '-std=c++17',
  '-O3',
  '-fno-exceptions',
  '-fno-rtti',
  '-fvisibility=hidden',
  '-DNAPI_VERSION=8',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_GYP_MODULE_NAME=memtrace',
];

const isShim = (path) => basename(path).startsWith('unmap_shim');

const isForThisPlatform = (path) => {
  const platform = /_(linux|mac|windows)\.cc$/.exec(path)?.[1];
  return platform === undefined || platform === suffixes[process.platform];
};

/** Where the headers of the running Node lie, or null: without node-gyp nobody would fetch them. */
export function nodeHeaders() {
  const headers = join(dirname(dirname(process.execPath)), 'include', 'node');
  return existsSync(join(headers, 'node_api.h')) ? headers : null;
}

export const canCompileDirectly = () =>
  platformFlags[process.platform] !== undefined && nodeHeaders() !== null;

export function compileAddon(root, compiler) {
  const native = join(root, 'native');
  const release = join(native, 'build', 'Release');
  mkdirSync(release, { recursive: true });
  const sources = filesBelow(join(native, 'src'), /\.cc$/).filter(isForThisPlatform);
  // Told relative to the working directory.
  const nodeAddonApi = resolve(createRequire(import.meta.url)('node-addon-api').include_dir);
  const compile = (product, inputs) => {
    const includes = ['-I', nodeHeaders(), '-I', nodeAddonApi];
    const flags = [...sharedFlags, ...platformFlags[process.platform], ...includes];
    runCommand([...compiler.split(' '), ...flags, '-o', join(release, product), ...inputs], {
      directory: root,
      remedy: 'See the compiler above; report it if the sources are unchanged.',
    });
  };
  compile(
    'memtrace.node',
    sources.filter((path) => !isShim(path)),
  );
  if (process.platform === 'linux') compile('memtrace_unmap_shim.node', sources.filter(isShim));
}
