import type { BuildMeasurement, BuildRun } from '../../contenders/builds/build-record.js';
import { buildKind } from '../../contenders/builds/build-kind.js';
import type { BuildSummary } from '../../contenders/builds/build-summary.js';
import { buildsWith } from '../../contenders/builds/build-table.js';
import { measureBuilds } from '../../contenders/builds/measure-builds.js';
import type { ContenderStep } from '../../contenders/plan-rounds.js';
import { stepProgress, stepWords } from '../../contenders/step-progress.js';
import { describeRuntime } from '../../runner/node-binary.js';
import { installedRuntimes } from '../../runner/runtimes/installed-runtimes.js';
import { nowSeconds } from '../clock.js';
import { generatedCorpus } from '../prepare-corpus.js';
import type { ScaledOptions } from './record-options.js';
import type { RecordVerb } from './record-verb.js';

const words = stepWords<ContenderStep, BuildMeasurement>(
  ({ round, contender }) => `round ${round}  ${contender}`,
  ({ wallSeconds }) => `${wallSeconds.toFixed(3)} s`,
);

export const buildsVerb: RecordVerb<BuildRun, BuildSummary, ScaledOptions> = {
  kind: buildKind,
  prepare: async ({ scale }, preparing) => {
    const { corpus, directory } = await generatedCorpus(scale, preparing);
    const builds = buildsWith(installedRuntimes());
    const described: BuildRun['builds'] = [];
    for (const { id, name, executable, flags } of builds) {
      // Its flags may make it talk; the binary is what is asked.
      const { nodeVersion, v8Version } = await describeRuntime({ name, executable, flags: [] });
      described.push({ id, name, nodeVersion, v8Version, flags: [...flags] });
    }
    return ({ head, terminal, ...begun }) =>
      measureBuilds({
        run: { kind: 'builds', ...head, corpus, builds: described },
        builds,
        inputDirectory: directory,
        observe: stepProgress(terminal, words, nowSeconds),
        ...begun,
      });
  },
};
