import assert from 'node:assert/strict';
import process from 'node:process';

import { execa } from 'execa';

import { cliOf } from './run-cli.js';

/** Module hooks that tell on stderr what is loaded. */
const hooks = `
  import { writeSync } from 'node:fs';
  export const resolve = async (specifier, context, next) => {
    const resolved = await next(specifier, context);
    writeSync(2, resolved.url + '\\n');
    return resolved;
  };`;

const telling = `
  import { register } from 'node:module';
  register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});`;

describe('memtrace --help', () => {
  it('loads no library but the one that parses arguments, so that it is there at once', async () => {
    const preload = `data:text/javascript,${encodeURIComponent(telling)}`;
    const words = ['--no-warnings', '--import', preload, cliOf(), '--help'];
    const { stdout, stderr } = await execa(process.execPath, words);
    assert.match(stdout, /^Usage: memtrace/);
    const libraries = [...stderr.matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)];
    assert.deepEqual([...new Set(libraries.map(([, name]) => name))], ['commander'], stderr);
  });
});
