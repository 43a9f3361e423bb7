/** The facts of a run that stand below its table, for both kinds of run of this room. */
import type { Corpus, Environment } from '../measurement.js';
import { inertLine, inertMarkdown } from '../report/inert.js';
import { formatCounted, formatRatio } from '../report/number-formats.js';

/** Raw text, to be made inert by the renderer. */
export interface Fact {
  readonly name: string;
  readonly text: string;
}

interface About {
  readonly runId: string;
  readonly startedAt: string;
  readonly environment: Environment;
}

export const corpusText = ({ name, scale, fileCount, totalBytes }: Corpus): string =>
  `${name}: ${formatCounted(fileCount, 'file')}, ${formatCounted(totalBytes, 'byte')}` +
  (scale === null ? '' : `, scale ${scale}`);

/** How far two repetitions of the same may seem apart; null before a round has both. */
export const noiseFloorFact = (noiseFloor: number | null): Fact => ({
  name: 'Noise floor',
  text:
    noiseFloor === null
      ? 'unknown: no round has both repetitions of the same'
      : formatRatio(noiseFloor),
});

/** What ran, between what is special to the kind of run, and where it ran. */
export const runFacts = (
  { runId, startedAt, environment }: About,
  special: readonly Fact[],
): readonly Fact[] => {
  const { machine, platform, kernelRelease, arch, nodeVersion, v8Version } = environment;
  return [
    { name: 'Run', text: `${runId}, started ${startedAt}` },
    ...special,
    { name: 'Machine', text: machine },
    { name: 'System', text: `${platform} ${kernelRelease}, ${arch}` },
    { name: 'Node', text: `${nodeVersion}, V8 ${v8Version}` },
  ];
};

/** Lines for a terminal. */
export const factLines = (facts: readonly Fact[]): readonly string[] => {
  const width = Math.max(...facts.map(({ name }) => name.length));
  return facts.map(({ name, text }) => `${name.padEnd(width)}  ${inertLine(text)}`);
};

export const factList = (facts: readonly Fact[]): string =>
  facts.map(({ name, text }) => `- ${name}: ${inertMarkdown(text)}`).join('\n');
