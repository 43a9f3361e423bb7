/** Puts the weaving between Node's loaders and the program, in whichever way this Node offers. */
import type { HotLayout } from '../../../native/index.js';
import { forgetStart } from '../forget-start.js';
import { hotPathOf } from '../hot-path.js';
import { optionsVariable, type TracerOptions } from '../options.js';
import { restoreStackTraces } from '../stack-traces/restore-stack-traces.js';
import { showUncaughtLocations } from '../stack-traces/uncaught.js';
import { noteWovenScript } from '../stack-traces/woven-scripts.js';
import { withRealPaths } from '../traced-paths.js';
import { type Weave, weaveModule, type WeaveSettings } from '../weave-module.js';
import { hookModuleReads } from './module-reads.js';
import { hookRegistered } from './registered.js';
import { hookRequire, requireHookUrl } from './require.js';

const settingsOf = (options: TracerOptions, layout: HotLayout): WeaveSettings => ({
  hotPath: hotPathOf(options.configuration, layout, options.auditInterval > 0),
  granularity: options.granularity,
  include: withRealPaths(options.include),
  countsPath: options.countsPath ?? null,
});

const weaveWith =
  (settings: WeaveSettings): Weave =>
  (source, url, kind) => {
    const woven = weaveModule(source, url, kind, settings);
    if (woven === null) return null;
    noteWovenScript(woven.path, woven.textAgain);
    return woven.text;
  };

/** From here on every module that this thread loads is woven, where it is to be traced. */
export const installLoadHooks = (options: TracerOptions, layout: HotLayout): void => {
  const weave = weaveWith(settingsOf(options, layout));
  forgetStart(optionsVariable);
  restoreStackTraces(requireHookUrl);
  showUncaughtLocations();
  if (hookRegistered(weave)) return;
  hookRequire(weave);
  hookModuleReads(weave);
};
