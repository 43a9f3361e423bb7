/** Settings of the watcher thread to choose among: a row each of the table that shows what knowing more costs, as data. */
import { defaultWatcherSettings, type WatcherSettings } from '../../tracer/watcher-settings.js';

const second = 1_000_000;

const settings = (
  tickMicroseconds: number,
  followedFaults: number,
  seesUnmapping: boolean,
): WatcherSettings => ({ tickMicroseconds, followedFaults, seesUnmapping });

/** From nothing but the traced thread's own page faults to the dearest. */
export const watcherContenders = {
  nothing: settings(second, 0, false),
  'tick-8ms': settings(8000, 0, false),
  'tick-1ms': settings(1000, 0, false),
  'threads-8ms': settings(8000, 16, false),
  'unmapping-8ms': settings(8000, 0, true),
  'both-50ms': settings(50_000, 16, true),
  'both-64-faults': settings(8000, 64, true),
  default: defaultWatcherSettings,
  'both-4-faults': settings(8000, 4, true),
  'both-2ms': settings(2000, 16, true),
} as const satisfies Readonly<Record<string, WatcherSettings>>;

export type WatcherContenderId = keyof typeof watcherContenders;

// The keys of a literal are what its type says.
export const watcherContenderIds = Object.keys(watcherContenders) as readonly WatcherContenderId[];

/** Of a setting in table and chart, from 1. */
export const watcherContenderNumber = (id: WatcherContenderId): number =>
  watcherContenderIds.indexOf(id) + 1;

/** What a setting is called where it stands alone. */
export const watcherContenderName = (id: WatcherContenderId): string => {
  const { tickMicroseconds, followedFaults, seesUnmapping }: WatcherSettings =
    watcherContenders[id];
  const ways = [
    `tick ${tickMicroseconds / 1000} ms`,
    ...(followedFaults > 0 ? [`threads at ${followedFaults} faults`] : []),
    ...(seesUnmapping ? ['unmapping'] : []),
  ].join(', ');
  if (id === 'nothing') return 'own page faults alone';
  return id === 'default' ? `${ways} (default)` : ways;
};
