import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { wovenOnce, type WovenModule } from '../../tracer/weave-cache.js';

const cacheVariable = 'XDG_CACHE_HOME';

const moduleNamed = (displayPath: string): WovenModule => ({
  woven: ['text', 0],
  siteCount: 1,
  displayPath,
  siteLines: 'CALL\t1\t0\t9\tf',
});

describe('the cache of woven modules', () => {
  const outer = process.env[cacheVariable];
  let directory: string;
  let weaveCount: number;

  const ask = (source: string, path = join(directory, 'a.js'), variant = 'module line'): string => {
    const module = wovenOnce(source, path, variant, () => {
      weaveCount += 1;
      return moduleNamed(`${path} ${variant} ${source}`);
    });
    return module?.displayPath ?? '';
  };

  const entriesBelow = (path: string): string[] =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'memtrace-weave-cache-'));
    process.env[cacheVariable] = join(directory, 'cache');
    weaveCount = 0;
  });

  afterEach(() => {
    if (outer === undefined) Reflect.deleteProperty(process.env, cacheVariable);
    else process.env[cacheVariable] = outer;
    rmSync(directory, { recursive: true, force: true });
  });

  it('weaves a source once', () => {
    assert.equal(ask('f();'), ask('f();'));
    assert.equal(weaveCount, 1);
  });

  it('weaves again what has changed, however little, and keeps one entry of a module', () => {
    for (const source of ['f();', 'g();', 'g() ;']) assert.match(ask(source), / [fg]\(\) ?;$/);
    assert.equal(ask('g() ;').slice(-5), 'g() ;');
    assert.equal(weaveCount, 3);
    assert.equal(entriesBelow(join(directory, 'cache')).length, 1);
  });

  it('keeps modules apart by path and by how they are woven', () => {
    const texts = [
      ask('f();'),
      ask('f();', '/app/b.js'),
      ask('f();', '/app/b.js', 'module function'),
    ];
    assert.equal(new Set(texts).size, 3);
    assert.deepEqual(
      [ask('f();'), ask('f();', '/app/b.js'), ask('f();', '/app/b.js', 'module function')],
      texts,
    );
    assert.equal(weaveCount, 3);
  });

  it('weaves again when the source map beside the module is another', () => {
    const map = join(directory, 'a.js.map');
    writeFileSync(map, '{}');
    ask('f();');
    utimesSync(map, 1, 1);
    ask('f();');
    assert.equal(weaveCount, 2);
  });

  it('weaves again where its entry is damaged', () => {
    ask('f();');
    for (const entry of entriesBelow(directory)) writeFileSync(entry, '{"origin":{');
    ask('f();');
    ask('f();');
    assert.equal(weaveCount, 2);
  });

  it('does without a directory that cannot be written', () => {
    const file = join(directory, 'file');
    writeFileSync(file, '');
    process.env[cacheVariable] = file;
    assert.equal(ask('f();'), ask('f();'));
    assert.equal(weaveCount, 2);
  });

  it('keeps nothing of a module that is not to be woven', () => {
    assert.equal(
      wovenOnce('f();', '/app/a.js', 'module line', () => null),
      null,
    );
    assert.deepEqual(readdirSync(directory), []);
  });
});
