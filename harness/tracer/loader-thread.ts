/** The load hook of Nodes whose hooks run in a thread of their own (20, and 22 before 22.15). */
import type { InitializeHook, LoadHook } from 'node:module';

import { type LoaderThreadData, settingsFrom, weaveLoaded } from './load-hooks.js';
import type { WeaveSettings } from './weave-module.js';

let thread: { readonly settings: WeaveSettings; readonly data: LoaderThreadData } | null = null;

export const initialize: InitializeHook<LoaderThreadData> = (data) => {
  thread = { settings: settingsFrom(data), data };
};

export const load: LoadHook = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context);
  if (thread === null) return loaded;
  const { settings, data } = thread;
  return weaveLoaded(loaded, url, settings, (note) => {
    data.notes.postMessage(note);
  });
};
