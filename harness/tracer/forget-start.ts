import { projectPaths } from '../project-paths.js';

const preloads: ReadonlySet<string> = new Set([
  projectPaths.measurePreload,
  projectPaths.tracePreload,
]);

const withoutShim = (libraries: string): string =>
  libraries
    .split(':')
    .filter((library) => library !== projectPaths.unmapShim)
    .join(':');

/**
 * Takes what the process was started with out of its sight: processes that the program starts, with `fork` above all,
 * inherit arguments and environment, and would trace themselves into this process's log and report.
 */
export const forgetStart = (optionsVariable: string): void => {
  const { execArgv, env } = process;
  for (let at = execArgv.length - 2; at >= 0; at -= 1) {
    const isOurs = execArgv[at] === '--import' && preloads.has(execArgv[at + 1] ?? '');
    if (isOurs) execArgv.splice(at, 2);
  }
  Reflect.deleteProperty(env, optionsVariable);
  const libraries = env['LD_PRELOAD'];
  if (libraries === undefined) return;
  const others = withoutShim(libraries);
  if (others === '') Reflect.deleteProperty(env, 'LD_PRELOAD');
  else env['LD_PRELOAD'] = others;
};
