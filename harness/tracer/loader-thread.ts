/** The load hook of Nodes whose hooks run in a thread of their own (20, and 22 before 22.15). */
import type { InitializeHook, LoadHook } from 'node:module';

import { type HookData, settingsFrom, weaveLoaded } from './load-hooks.js';
import type { WeaveSettings } from './weave-module.js';

let settings: WeaveSettings | null = null;

export const initialize: InitializeHook<HookData> = (data) => {
  settings = settingsFrom(data);
};

export const load: LoadHook = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context);
  return settings === null ? loaded : weaveLoaded(loaded, url, settings);
};
