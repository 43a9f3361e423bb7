import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

import { parse } from 'acorn';

import { granularities } from '../../../configurations.js';
import { projectPaths } from '../../../project-paths.js';
import { instrument } from '../../../tracer/instrumenter/instrument.js';
import { render, unweave } from '../../../tracer/instrumenter/woven-text.js';

/** Packages written by many hands and by compilers, in modules of both kinds. */
const packages = ['acorn', 'commander', 'execa', 'mocha', 'semver', 'yargs-parser', 'fast-check'];

const sourcesOf = (name: string): string[] => {
  const directory = join(projectPaths.root, 'node_modules', name);
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?js$/.test(file) && !file.includes('node_modules'))
    .slice(0, 60)
    .map((file) => readFileSync(join(directory, file), 'utf8'));
};

type SourceType = 'module' | 'commonjs';

const sourceTypeOf = (source: string): SourceType => {
  try {
    parse(source, { ecmaVersion: 'latest', sourceType: 'commonjs', allowHashBang: true });
    return 'commonjs';
  } catch {
    return 'module';
  }
};

const parses = (text: string, sourceType: SourceType): void => {
  // V8 itself where it can be asked without loading anything.
  if (sourceType === 'commonjs') vm.compileFunction(text.replace(/^#!.*/, ''));
  else parse(text, { ecmaVersion: 'latest', sourceType });
};

describe('weaving published packages', () => {
  for (const name of packages) {
    it(`leaves ${name} with code that parses, its lines where they were and its text to be had back`, () => {
      const sources = sourcesOf(name);
      assert.ok(sources.length > 0);
      for (const source of sources) {
        const sourceType = sourceTypeOf(source);
        for (const granularity of granularities) {
          const instrumented = instrument(source, { sourceType, granularity });
          assert.ok(instrumented !== null);
          const text = render(instrumented.woven, (site) => `words[${site}]++`, 0);
          parses(text, sourceType);
          assert.equal(unweave(text), source);
          assert.equal(text.split('\n').length, source.split('\n').length);
        }
      }
    });
  }
});
