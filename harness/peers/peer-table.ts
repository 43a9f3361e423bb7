/** The tools that a user might take instead, and ours beside them: a row each of the peers' table, as data. */
import type { Granularity, TracedConfigurationId } from '../configurations.js';

/** How a peer gets into the process that runs the workload. */
export type PeerStart =
  | { readonly kind: 'untraced' }
  | {
      readonly kind: 'tracer';
      readonly configuration: TracedConfigurationId;
      readonly granularity: Granularity;
      readonly probe: string;
    }
  | { readonly kind: 'istanbul' }
  | { readonly kind: 'precise-coverage'; readonly detailed: boolean }
  | { readonly kind: 'profiler'; readonly flag: 'cpu-prof' | 'heap-prof' };

/** `whole` is the corpus that was asked for; `small` is for what would take minutes on it. */
export type PeerCorpus = 'whole' | 'small';

export interface Peer {
  readonly id: string;
  /** What the tables call it. */
  readonly name: string;
  readonly start: PeerStart;
  readonly corpus: PeerCorpus;
  /** What its count counts; null where it counts nothing. */
  readonly counts: 'events' | 'increments' | 'calls' | 'samples' | null;
  /** What its user learns. */
  readonly tells: string;
}

/** Each is measured against the `untraced` peer of its own corpus, which therefore comes first. */
export const peers = [
  {
    id: 'no-trace',
    name: 'no trace',
    start: { kind: 'untraced' },
    corpus: 'whole',
    counts: null,
    tells: 'nothing',
  },
  {
    id: 'trace-only',
    name: 'memtrace, trace-only',
    start: { kind: 'tracer', configuration: 'trace-only', granularity: 'line', probe: 'auto' },
    corpus: 'whole',
    counts: 'events',
    tells: 'counts per line, call and return',
  },
  {
    id: 'trace-only-function',
    name: 'memtrace, trace-only, by function',
    start: { kind: 'tracer', configuration: 'trace-only', granularity: 'function', probe: 'auto' },
    corpus: 'whole',
    counts: 'events',
    tells: 'counts per call and return',
  },
  {
    id: 'rss',
    name: 'memtrace, rss',
    start: { kind: 'tracer', configuration: 'rss', granularity: 'line', probe: 'auto' },
    corpus: 'whole',
    counts: 'events',
    tells: 'the same counts, and RSS at every event',
  },
  {
    id: 'istanbul',
    name: 'istanbul counters',
    start: { kind: 'istanbul' },
    corpus: 'whole',
    counts: 'increments',
    tells: 'counts per statement, function and branch',
  },
  {
    id: 'coverage-calls',
    name: 'V8 precise coverage, callCount',
    start: { kind: 'precise-coverage', detailed: false },
    corpus: 'whole',
    counts: 'calls',
    tells: 'counts per function',
  },
  {
    id: 'coverage-blocks',
    name: 'V8 precise coverage, callCount and detailed',
    start: { kind: 'precise-coverage', detailed: true },
    corpus: 'whole',
    counts: 'calls',
    tells: 'counts per function and block',
  },
  {
    id: 'cpu-prof',
    name: 'node --cpu-prof',
    start: { kind: 'profiler', flag: 'cpu-prof' },
    corpus: 'whole',
    counts: 'samples',
    tells: 'where the time went, by sampling',
  },
  {
    id: 'heap-prof',
    name: 'node --heap-prof',
    start: { kind: 'profiler', flag: 'heap-prof' },
    corpus: 'whole',
    counts: 'samples',
    tells: "who allocated what is left in V8's heap, by sampling",
  },
  {
    id: 'no-trace-small',
    name: 'no trace, small corpus',
    start: { kind: 'untraced' },
    corpus: 'small',
    counts: null,
    tells: 'nothing',
  },
  {
    id: 'statm-small',
    name: 'statm read at every event, small corpus',
    start: { kind: 'tracer', configuration: 'rss', granularity: 'line', probe: 'statm' },
    corpus: 'small',
    counts: 'events',
    tells: "RSS at every event, the note's own way",
  },
] as const satisfies readonly Peer[];

export type PeerId = (typeof peers)[number]['id'];

export const peerIds: readonly PeerId[] = peers.map(({ id }) => id);

/** The peer that runs twice a round (the A/A pair, which gives the noise floor). */
export const repeatedPeerId = 'no-trace' satisfies PeerId;

const byId: ReadonlyMap<PeerId, Peer> = new Map(peers.map((peer) => [peer.id, peer]));

/** @throws RangeError for an id that is not in the table. */
export const peerOf = (id: PeerId): Peer => {
  const peer = byId.get(id);
  if (peer === undefined) throw new RangeError(`no peer ${id}`);
  return peer;
};

const baselineOf: Readonly<Record<PeerCorpus, PeerId>> = {
  whole: 'no-trace',
  small: 'no-trace-small',
};

/** What a peer is measured against; null for what the others are measured against. */
export const baselineIdOf = ({ start, corpus }: Peer): PeerId | null =>
  start.kind === 'untraced' ? null : baselineOf[corpus];

/** Scale of the small corpus, from that of the whole: a system call at every event takes a thousand times as long. */
export const smallScaleOf = (scale: number): number => Number((scale * 0.02).toPrecision(6));
