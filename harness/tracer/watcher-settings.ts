/** How hard the watcher thread tries to know what RSS does between the traced thread's own page faults. */
export interface WatcherSettings {
  /** From one look at RSS to the next where nothing else tells. */
  readonly tickMicroseconds: number;
  /** Page faults of another thread after which RSS is looked at again; 0 follows no other thread. */
  readonly followedFaults: number;
  /** Whether the preloaded shim tells of unmapping, where this platform has it. */
  readonly seesUnmapping: boolean;
}

/**
 * Chosen by measurement (`memtrace watcher`). 16 faults are 64 KiB of new pages: below the error that an audit counts,
 * and seldom enough, for a wake-up is dear.
 */
export const defaultWatcherSettings: WatcherSettings = {
  tickMicroseconds: 8000,
  followedFaults: 16,
  seesUnmapping: true,
};
