import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What can change a measurement: what runs in a measured process, and what starts, watches and judges it. */
const measuringCode: readonly string[] = [
  'dist/harness/configurations.js',
  'dist/harness/monitor',
  'dist/harness/runner',
  'dist/harness/tracer',
  'dist/harness/workload',
  'dist/native/index.js',
  'native/binding.gyp',
  'native/src',
];

const isCode = (path: string): boolean => /\.(js|cc|h|gyp)$/.test(path);

/** Files at or below a path, relative to `root`, with `/` on every platform. */
async function filesAt(root: string, path: string): Promise<string[]> {
  if (isCode(path)) return [path];
  const entries = await readdir(join(root, path), { withFileTypes: true });
  const below = entries.map(async (entry) => {
    const child = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesAt(root, child) : isCode(child) ? [child] : [];
  });
  return (await Promise.all(below)).flat();
}

/**
 * Hash of the code that measures, below the project's `root`: built JavaScript, so that no comment counts that the
 * compiler drops, and the addon's sources rather than its binary, so that two machines agree. A commit would change with
 * the documentation, too.
 */
export async function codeFingerprint(root: string): Promise<string> {
  const files = (await Promise.all(measuringCode.map((path) => filesAt(root, path)))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = await readFile(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`);
    hash.update(bytes);
  }
  return hash.digest('hex');
}
