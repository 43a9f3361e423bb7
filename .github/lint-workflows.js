/**
 * Holds workflows against GitHub's own validator: keys, expressions and what they name, jobs that others need. Prints a
 * line a mistake, and ends with 1 where there is one. Given files are checked, or else those that the project has.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';

import { TextDocument } from 'vscode-languageserver-textdocument';

// The validator is published for bundlers, and imports JSON as Node does not.
register('./json-as-module.js', import.meta.url);
const { validate } = await import('@actions/languageservice');

const ownWorkflows = () => {
  const directory = fileURLToPath(new URL('workflows/', import.meta.url));
  return readdirSync(directory).map((name) => join(directory, name));
};

const mistakesIn = async (path) => {
  const text = readFileSync(path, 'utf8');
  const mistakes = await validate(TextDocument.create(pathToFileURL(path).href, 'yaml', 1, text));
  // Lines and characters from 0 there, from 1 everywhere else.
  return mistakes.map(
    ({ range: { start }, message }) =>
      `${relative('', path)}:${start.line + 1}:${start.character + 1}: ${message}`,
  );
};

const given = process.argv.slice(2);
const mistakes = (
  await Promise.all((given.length === 0 ? ownWorkflows() : given).map(mistakesIn))
).flat();
for (const mistake of mistakes) process.stdout.write(`${mistake}\n`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
