import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

import fc from 'fast-check';

import { type Bundle, packBundle, unpackBundle } from '../../../store/bundle/bundle.js';
import { userErrorOf } from '../user-error-of.js';

const bundle: Bundle = {
  runId: 'a-1',
  files: [
    { path: 'run.json', text: '{"runId": "a-1"}\n' },
    { path: 'timelines/round-1.jsonl', text: '{}\n{"µ": "\u202e"}\n' },
  ],
};

interface Document {
  bundleVersion: number;
  sha256: string;
  files: { path: string; sha256: string; text: string }[];
}

const changed = (change: (document: Document) => void): Buffer => {
  const document = JSON.parse(gunzipSync(packBundle(bundle)).toString()) as Document;
  change(document);
  return gzipSync(JSON.stringify(document));
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const errorOf = (bytes: Buffer): string =>
  userErrorOf(() => unpackBundle(bytes, 'some.gz')).message;

describe('a bundle', () => {
  it('gives back the files that were put in, by their paths', () => {
    const { files } = bundle;
    const turned = { ...bundle, files: [...files].reverse() };
    assert.deepEqual(unpackBundle(packBundle(turned), 'some.gz'), bundle);
  });

  it('has the same bytes for the same files', () => {
    assert.deepEqual(
      packBundle({ ...bundle, files: [...bundle.files].reverse() }),
      packBundle(bundle),
    );
  });

  it('gives back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const one = { runId: 'a', files: [{ path: 'run.json', text }] };
        assert.deepEqual(unpackBundle(packBundle(one), ''), one);
      }),
    );
  });
});

describe('a bundle is refused', () => {
  it('where it is cut short anywhere', () => {
    const whole = packBundle(bundle);
    for (const length of [0, 5, 11, 40, whole.length - 9, whole.length - 1]) {
      assert.match(
        errorOf(whole.subarray(0, length)),
        /^some\.gz cannot be read as a bundle: it was cut short$/,
      );
    }
  });

  it('where a byte of it was changed on the way', () => {
    const whole = packBundle(bundle);
    fc.assert(
      // The first ten bytes are the head of gzip, of which some mean nothing.
      fc.property(fc.integer({ min: 10, max: whole.length - 1 }), (place) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8((bytes.readUInt8(place) + 1) % 256, place);
        assert.match(errorOf(bytes), /^some\.gz/);
      }),
    );
  });

  it('where it is something else', () => {
    assert.match(
      errorOf(Buffer.from('{"schemaVersion": 2}')),
      /cannot be read as a bundle: it is not one$/,
    );
    assert.match(errorOf(gzipSync('{"schemaVersion": 2}')), /it has no format$/);
    assert.match(errorOf(gzipSync('nothing')), /^some\.gz:1?:?.*not JSON/);
    assert.match(errorOf(gzipSync('{"format": "zip"}')), /is missing|must be "memtrace-bundle"/);
  });

  it('where a newer version wrote it', () => {
    const newer = changed((document) => {
      document.bundleVersion = 2;
    });
    assert.equal(errorOf(newer), 'some.gz is a bundle of version 2; this memtrace reads up to 1');
  });

  it('where a file is not what was exported', () => {
    const other = changed(({ files: [first] }) => {
      if (first !== undefined) first.text = 'other';
    });
    assert.equal(errorOf(other), 'some.gz: run.json is not what was exported (SHA-256)');
  });

  it('where a file was taken out, or stands in it twice', () => {
    const fewer = changed(({ files }) => files.pop());
    assert.match(errorOf(fewer), /its files are not those that were exported \(SHA-256\)$/);
    const twice = changed(({ files }) => files.push(...files.slice(0, 1)));
    assert.match(errorOf(twice), /run\.json stands in it twice$/);
  });

  for (const path of [
    '../evil.json',
    '/etc/evil.json',
    'a/../../evil',
    'C:\\evil',
    '.hidden/a',
    '',
  ]) {
    it(`where a path leads elsewhere: ${JSON.stringify(path)}`, () => {
      const evil = changed(({ files }) => files.push({ path, sha256: digest('x'), text: 'x' }));
      assert.match(errorOf(evil), /^some\.gz: files\[2\]\.path must match pattern/);
    });
  }
});
