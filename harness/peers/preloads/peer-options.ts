/** What the preload of a peer is told, through one environment variable. */
export interface PeerOptions {
  /** Absolute directory of the modules that count. */
  readonly workloadDirectory: string;
  /** Absolute path of the file to leave the count in, as decimal digits. */
  readonly countPath: string;
  /** Whether V8 is to count blocks too. */
  readonly detailed: boolean;
}

const variable = 'MEMTRACE_PEER_OPTIONS';

export const toPeerEnvironment = (options: PeerOptions): Record<string, string> => ({
  [variable]: JSON.stringify(options),
});

/** Throws where the variable is missing: the preloads run only in processes that memtrace started. */
export const fromPeerEnvironment = (environment: NodeJS.ProcessEnv): PeerOptions => {
  const text = environment[variable];
  if (text === undefined) throw new Error(`${variable} is not set`);
  // Written by toPeerEnvironment of this same release.
  return JSON.parse(text) as PeerOptions;
};
