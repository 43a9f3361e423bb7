import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';

/** Files below `directory` whose paths match `pattern`, in order; directories named in `skip` are not entered. */
export function filesBelow(directory, pattern, skip = []) {
  if (!existsSync(directory)) {
    return [];
  }
  return readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) {
        return skip.includes(entry.name) ? [] : filesBelow(path, pattern, skip);
      }
      return pattern.test(path) ? [path] : [];
    })
    .sort();
}

/** Changes with the paths and contents of `files`; times do not count, because a git checkout sets them anew. */
export function fingerprint(root, files) {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch}\n`);
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file)} ${bytes.length}\n`);
    hash.update(bytes);
  }
  return hash.digest('hex');
}

export function isStamped(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
}

export function writeStamp(stamp, value) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}
