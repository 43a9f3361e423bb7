/**
 * A program with as many sites as one likes, whose timed loop executes the same events whatever their number: eight
 * functions, spread evenly over all, are called in turn; the others are loaded and never called.
 */

/** File contents by name; `main.mjs` is the one to run. */
export type GeneratedProgram = ReadonlyMap<string, string>;

export const mainFile = 'main.mjs';

/** Sites of one generated function: CALL, three LINEs, RETURN, EXCEPTION. */
const sitesPerFunction = 6;

/** Sites of `main.mjs`, which calls them. */
const mainSiteCount = 43;

const hotFunctionCount = 8;
const functionsPerModule = 500;

/** Events of one turn of the loop: in each function CALL, three LINEs, RETURN; in the loop a LINE a call and its head. */
export const eventsPerTurn = hotFunctionCount * (5 + 1) + 1;

const functionText = (index: number): string => `export function f${index}(x, turn) {
  let y = (x ^ turn) + ${index & 1023};
  y ^= y >>> 3;
  return y & 0xffff;
}
`;

/** A thread that is there and does little: what it touches and gives back moves the process's RSS. */
const threadText = `setInterval(() => new Uint8Array(262144).fill(1), 100)`;

const mainText = (
  hot: readonly number[],
  modules: readonly string[],
): string => `import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

${hot.map((index) => `import { f${index} } from './${moduleName(index)}';`).join('\n')}
${modules.map((name) => `import './${name}';`).join('\n')}

const work = (turns) => {
  let sum = 0;
  for (let turn = 0; turn < turns; turn++) {
${hot.map((index) => `    sum = f${index}(sum, turn);`).join('\n')}
  }
  return sum;
};

const [turns, threads, resultPath] = process.argv.slice(2);
const workers = Array.from(
  { length: Number(threads) },
  () => new Worker(${JSON.stringify(threadText)}, { eval: true, execArgv: [] }),
);
await Promise.all(workers.map((worker) => new Promise((online) => worker.once('online', online))));
const start = process.hrtime.bigint();
const result = work(Number(turns));
const nanoseconds = Number(process.hrtime.bigint() - start);
for (const worker of workers) await worker.terminate();
writeFileSync(resultPath, JSON.stringify({ nanoseconds, result }));
`;

const moduleName = (index: number): string => `part-${Math.floor(index / functionsPerModule)}.mjs`;

/** As near to `siteCount` sites as whole functions allow, and at least eight functions. Pure. */
export const generateProgram = (siteCount: number): GeneratedProgram => {
  const functionCount = Math.max(
    hotFunctionCount,
    Math.round((siteCount - mainSiteCount) / sitesPerFunction),
  );
  const files = new Map<string, string>();
  for (let index = 0; index < functionCount; index++) {
    const name = moduleName(index);
    files.set(name, (files.get(name) ?? '') + functionText(index));
  }
  const hot = Array.from({ length: hotFunctionCount }, (_, place) =>
    Math.floor((place * functionCount) / hotFunctionCount),
  );
  return files.set(mainFile, mainText(hot, [...files.keys()]));
};
