/** What stands around the tables of the summary, in any format: raw text, to be made inert by the renderer. */
import type { FailedMeasurement } from '../measurement.js';
import { formatCount, formatCounted, formatRatio, formatSeconds } from './number-formats.js';
import type { Summary } from './summary.js';

export interface Remark {
  readonly name: string;
  readonly text: string;
}

/** A fact about the run that the figures depend on. */
type RemarkOf = (summary: Summary) => string;

const corpusText: RemarkOf = ({ corpus: { name, scale, fileCount, totalBytes } }) =>
  `${name}: ${formatCounted(fileCount, 'file')}, ${formatCounted(totalBytes, 'byte')}` +
  (scale === null ? '' : `, scale ${scale}`);

const eventsText: RemarkOf = ({ tracedEventCount }) =>
  tracedEventCount === null ? '' : `${formatCount(tracedEventCount)} in every traced repetition`;

const roundsText: RemarkOf = ({ rounds, repetitions: { planned, taken } }) =>
  formatCount(rounds) +
  (taken < planned ? `; ended early, with ${taken} of ${planned} repetitions` : '');

const noiseFloorText: RemarkOf = ({ noiseFloor }) =>
  noiseFloor === null
    ? 'unknown: no round has both repetitions of no-trace'
    : `${formatRatio(noiseFloor.ratio)}, from ${formatCounted(noiseFloor.pairCount, 'pair')} of no-trace`;

const shownOutlierCount = 3;

/** Empty where nothing stands out. */
export const outliersText: RemarkOf = ({ outliers }) => {
  if (outliers.length === 0) return '';
  const shown = outliers
    .slice(0, shownOutlierCount)
    .map(
      ({ configuration, round, wallSeconds, medianSeconds }) =>
        `${configuration} in round ${round}: ${formatSeconds(wallSeconds)} s, median ${formatSeconds(medianSeconds)} s`,
    );
  const more = outliers.length - shown.length;
  return (
    `${formatCounted(outliers.length, 'repetition')} far from the rest (${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}); ` +
    'none is left out; close what else runs here, or measure more rounds'
  );
};

const probeText: RemarkOf = ({ probe: { requested, used } }) =>
  used === requested ? used : `${used} (asked for: ${requested})`;

const shareText = (part: number, whole: number): string =>
  whole === 0 ? 'none seen' : `${((100 * part) / whole).toFixed(2)} % of ${formatCount(whole)}`;

const auditText: RemarkOf = ({ audits: [audit] }) =>
  audit === undefined
    ? ''
    : [
        `RSS off by more than 64 KiB at ${shareText(audit.offCount, audit.auditedCount)} events`,
        `worst ${formatCounted(audit.worstErrorPages, 'page')}`,
        `changes given to the very event: ${shareText(audit.attributedCount, audit.changeCount)}`,
        `of the main thread's own: ${shareText(audit.ownAttributedCount, audit.ownChangeCount)}`,
      ].join('; ');

const machineText: RemarkOf = ({ environment }) => {
  const { machine, cpuModel, coreCount, container } = environment;
  const cpu = machine.includes(cpuModel)
    ? ''
    : `; ${cpuModel}, ${formatCounted(coreCount, 'core')}`;
  return `${machine}${cpu}${container ? '; in a container' : ''}`;
};

const systemText: RemarkOf = ({ environment: { platform, arch, kernelRelease } }) =>
  `${platform} ${kernelRelease}, ${arch}`;

const nodeText: RemarkOf = ({ environment: { nodeVersion, v8Version, nodeFlags } }) =>
  `${nodeVersion}, V8 ${v8Version}` +
  (nodeFlags.length === 0 ? '' : `, with ${nodeFlags.join(' ')}`);

const noteText: RemarkOf = ({ note }) =>
  note === null
    ? ''
    : [
        note.title,
        note.environment.machine,
        note.environment.operatingSystem,
        note.environment.runtime,
      ].join(', ');

const runRemarks: readonly (readonly [name: string, textOf: RemarkOf])[] = [
  ['Run', ({ runId, startedAt }) => `${runId}, started ${startedAt}`],
  ['Probe', probeText],
  ['Granularity', ({ granularity }) => granularity],
  ['Corpus', corpusText],
  ['Events', eventsText],
  ['Rounds', roundsText],
  ['Noise floor', noiseFloorText],
  ['Outliers', outliersText],
  ['Audit', auditText],
  ['Machine', machineText],
  ['System', systemText],
  ['Node', nodeText],
  ['The note', noteText],
];

/** The facts of a run in the order in which they are shown; those that it does not have are left out. */
export const remarksOf = (summary: Summary): readonly Remark[] =>
  runRemarks
    .map(([name, textOf]) => ({ name, text: textOf(summary) }))
    .filter(({ text }) => text !== '');

/** One line for a repetition that failed. */
export const failureText = ({ configuration, round, cause }: FailedMeasurement): string =>
  `${configuration} in round ${round} failed: ${cause}`;
