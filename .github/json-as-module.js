/** Module hooks (node:module): JSON as a module whose default is what it says, as bundlers have it. */
import { readFile } from 'node:fs/promises';
import { URL } from 'node:url';

export const load = async (url, context, nextLoad) => {
  if (!url.endsWith('.json')) return nextLoad(url, context);
  const text = await readFile(new URL(url), 'utf8');
  return { format: 'module', source: `export default ${text}`, shortCircuit: true };
};
