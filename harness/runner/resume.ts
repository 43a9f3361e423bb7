/** Whether a stored run can be taken up again here: its figures must go on to be of one and the same thing. */
import type { Corpus, Environment, Run, Runtime } from '../measurement.js';
import type { Repetition } from './plan.js';

/** What a resumed run would be measured with and on. */
export interface Here {
  readonly corpus: Corpus;
  readonly codeSha256: string;
  readonly runtimes: readonly Runtime[];
  readonly environment: Environment;
}

/** Something that must be the same, as text; `run` and `here` are what it was and what it would be. */
interface Condition {
  readonly what: string;
  readonly run: string;
  readonly here: string;
}

/** A new kernel or a new setting changes what a page fault costs; load and free memory come and go. */
const machineFacts: readonly (readonly [string, (environment: Environment) => string])[] = [
  ['platform', ({ platform, arch }) => `${platform} ${arch}`],
  ['kernel', ({ kernelRelease }) => kernelRelease],
  ['CPU', ({ cpuModel, coreCount }) => `${cpuModel}, ${coreCount} cores`],
  ['governor', ({ governor }) => String(governor)],
  ['perf_event_paranoid', ({ perfEventParanoid }) => String(perfEventParanoid)],
  ['transparent huge pages', ({ transparentHugePages }) => String(transparentHugePages)],
  ['NODE_OPTIONS', ({ nodeFlags }) => nodeFlags.join(' ')],
];

const corpusText = ({ name, fileCount, totalBytes, sha256 }: Corpus): string =>
  `${name}, ${fileCount} files, ${totalBytes} bytes, ${sha256}`;

const runtimeText = ({ nodeVersion, v8Version, flags }: Runtime): string =>
  [`Node ${nodeVersion}`, `V8 ${v8Version}`, ...flags].join(', ');

const conditionsOf = (run: Run, here: Here): readonly Condition[] => [
  { what: 'corpus', run: corpusText(run.corpus), here: corpusText(here.corpus) },
  { what: 'code', run: run.code?.sha256 ?? 'not known', here: here.codeSha256 },
  ...run.runtimes.map((runtime) => {
    const same = here.runtimes.find(({ name }) => name === runtime.name);
    return {
      what: `runtime ${runtime.name}`,
      run: runtimeText(runtime),
      here: same === undefined ? 'none' : runtimeText(same),
    };
  }),
  ...machineFacts.map(([what, of]) => ({
    what: `machine (${what})`,
    run: of(run.environment),
    here: of(here.environment),
  })),
];

/** One clause for each thing that differs, with both values; none where the run can go on. */
export const differencesFrom = (run: Run, here: Here): readonly string[] =>
  conditionsOf(run, here)
    .filter((condition) => condition.run !== condition.here)
    .map(
      ({ what, run: was, here: is }) => `the ${what} was ${was || 'none'} and is ${is || 'none'}`,
    );

/** Whether the measurements are the first of the plan, in its order. */
export const followsPlan = ({ measurements }: Run, plan: readonly Repetition[]): boolean =>
  measurements.length <= plan.length &&
  measurements.every((measurement, index) => {
    const repetition = plan[index];
    return (
      measurement.runtime === repetition?.runtime &&
      measurement.configuration === repetition.configuration &&
      measurement.round === repetition.round &&
      measurement.occurrence === repetition.occurrence
    );
  });
