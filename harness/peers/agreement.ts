import type { CompletedPeer, PeerMeasurement } from './peer-run.js';
import { peerOf } from './peer-table.js';

/** Something in which two repetitions must agree where `binds` says so. */
interface Rule {
  readonly name: string;
  readonly binds: (one: CompletedPeer, other: CompletedPeer) => boolean;
  readonly of: (measurement: CompletedPeer) => string;
}

const sameCorpus = (one: CompletedPeer, other: CompletedPeer): boolean =>
  peerOf(one.peer).corpus === peerOf(other.peer).corpus;

const bothTrace = (one: CompletedPeer, other: CompletedPeer): boolean => {
  const [start, otherStart] = [peerOf(one.peer).start, peerOf(other.peer).start];
  return (
    start.kind === 'tracer' &&
    otherStart.kind === 'tracer' &&
    start.granularity === otherStart.granularity
  );
};

const rules: readonly Rule[] = [
  {
    name: 'SHA-256 of the output',
    binds: sameCorpus,
    of: ({ outputSha256 }) => outputSha256,
  },
  {
    name: 'event count',
    binds: (one, other) => sameCorpus(one, other) && bothTrace(one, other),
    of: ({ count }) => String(count),
  },
];

/** Why a measurement cannot stand beside the earlier ones, or null. */
export const disagreement = (
  measurement: CompletedPeer,
  earlier: readonly PeerMeasurement[],
): string | null => {
  const completed = earlier.filter((each) => each.outcome === 'completed');
  for (const { name, binds, of } of rules) {
    const other = completed.find(
      (each) => binds(measurement, each) && of(measurement) !== of(each),
    );
    if (other !== undefined) {
      return `${name} ${of(measurement)} differs from ${of(other)} of ${other.peer} in round ${other.round}`;
    }
  }
  return null;
};
