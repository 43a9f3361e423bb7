import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Paths of the LAS files under a directory, at any depth, relative to it and with `/` between names; sorted by
 * UTF-16 code unit, so that the order is the same on every machine. Links to directories are not followed, so no
 * circle of them is. Rejects with the system's error.
 */
export async function findLasFiles(directory: string): Promise<string[]> {
  const paths = await listUnder(directory, '');
  return paths.sort();
}

async function listUnder(root: string, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      paths.push(...(await listUnder(root, path)));
    } else if (entry.name.toLowerCase().endsWith('.las')) {
      paths.push(path);
    }
  }
  return paths;
}
