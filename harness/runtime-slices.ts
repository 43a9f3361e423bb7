import type { Run } from './measurement.js';

/**
 * A run of several runtimes as one run of each, in their order, for whatever looks at one runtime: overheads are ratios
 * within a runtime. In the environment of each stand its own versions and flags.
 */
export const runtimeSlices = (run: Run): readonly Run[] =>
  run.runtimes.map((runtime) => {
    const ofRuntime = <Item extends { readonly runtime: string }>(items: readonly Item[]): Item[] =>
      items.filter((item) => item.runtime === runtime.name);
    const { nodeVersion, v8Version, flags } = runtime;
    const nodeFlags = [...run.environment.nodeFlags, ...flags];
    return {
      ...run,
      runtimes: [runtime],
      environment: { ...run.environment, nodeVersion, v8Version, nodeFlags },
      measurements: ofRuntime(run.measurements),
      audits: ofRuntime(run.audits),
      ...(run.logTexts === undefined ? {} : { logTexts: ofRuntime(run.logTexts) }),
    };
  });
