import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { granularities } from '../../configurations.js';
import { projectPaths } from '../../project-paths.js';
import { holds, type Verification } from '../../tracer/verify/compare-counts.js';
import { verifyProgram } from '../../tracer/verify/verify-program.js';
import { lasDirectory } from './las-files.js';

describe("the tracer's calls, held against V8's precise coverage", () => {
  let directory = '';
  const cacheHome = process.env['XDG_CACHE_HOME'];

  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'memtrace-verify-test-'));
    // Another version's woven modules would be verified in place of this one's.
    process.env['XDG_CACHE_HOME'] = join(directory, 'cache');
  });

  after(() => {
    if (cacheHome === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = cacheHome;
    rmSync(directory, { recursive: true, force: true });
  });

  const verify = async (
    program: string,
    args: readonly string[] = [],
    granularity: (typeof granularities)[number] = 'function',
  ): Promise<Verification> =>
    verifyProgram({ program, args, granularity, include: [dirname(program)] });

  const programOf = (name: string, source: string): string => {
    const path = join(directory, name);
    writeFileSync(path, source);
    return path;
  };

  for (const granularity of granularities) {
    it(`are the same in every function of the pitfalls, by ${granularity}`, async () => {
      const program = join(projectPaths.root, 'harness/test/tracer/fixtures/pitfalls/main.mjs');
      const { matchedFunctionCount, missed, extra, explained } = await verify(
        program,
        [],
        granularity,
      );
      assert.deepEqual([missed, extra], [[], []]);
      assert.ok(matchedFunctionCount > 70, String(matchedFunctionCount));
      // It makes generators of this one that it never starts.
      assert.deepEqual(
        explained.map(({ name, prelude }) => [name, prelude]),
        [['outer', 'generator']],
      );
    });
  }

  it('are the same in every function of the workload', async () => {
    const pages = join(directory, 'pages');
    const las = lasDirectory(directory, { broken: true });
    const verification = await verify(projectPaths.workload, [las, pages]);
    assert.deepEqual(
      [verification.missed, verification.extra, verification.explained],
      [[], [], []],
    );
    assert.ok(verification.matchedCallCount > 1000, String(verification.matchedCallCount));
    assert.ok(readdirSync(pages).includes('index.html'));
  });

  it('are the same up to an uncaught error', async () => {
    const source = 'const f = (n) => { if (n === 0) throw new Error("end"); f(n - 1); };\nf(5);';
    const verification = await verify(programOf('fails.mjs', source));
    assert.ok(holds(verification));
    assert.equal(verification.matchedCallCount, 7);
  });

  it('differ where a program does something else the second time', async () => {
    const marker = JSON.stringify(join(directory, 'ran'));
    const source = `
      import { existsSync, writeFileSync } from 'node:fs';
      const first = () => {}, second = () => {};
      if (existsSync(${marker})) second(); else { writeFileSync(${marker}, ''); first(); }`;
    const { missed, extra } = await verify(programOf('fickle.mjs', source));
    assert.deepEqual(
      missed.map(({ name }) => name),
      ['first'],
    );
    assert.deepEqual(
      extra.map(({ name }) => name),
      ['second'],
    );
  });

  it('cannot be had of a program that is not there', async () => {
    await assert.rejects(verify('/nowhere/app.js'), {
      name: 'UserError',
      message: 'there is no program /nowhere/app.js',
      remedy: 'Name the main module of a Node program.',
    });
  });

  it('cannot be had of a program that a signal ends', async () => {
    const program = programOf('killed.mjs', "process.kill(process.pid, 'SIGKILL');");
    await assert.rejects(verify(program), {
      name: 'UserError',
      message: new RegExp(`run of ${program} left no counts`),
    });
  });
});
