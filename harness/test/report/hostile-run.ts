/** A run in which every name that came from outside is an attack, and whatever stands beside it too. */
import type { Run } from '../../measurement.js';
import type { Beside } from '../../report/render-report.js';
import { everythingBeside } from './everything-beside.js';
import { failedMeasurement, syntheticRun } from './synthetic-run.js';
import { syntheticTimeline } from './synthetic-timeline.js';

/** Sets a flag in any page that runs it. */
const attack = 'globalThis.attacked=1';

/** Each would act in a format of its own, were it not made inert. */
export const hostileNames = {
  script: `</script><script>${attack}</script>`,
  image: `"><img src=x onerror=${attack}>`,
  attribute: `' onmouseover='${attack}' x='`,
  svg: `</text></svg><svg onload=${attack}>`,
  comment: `--><!--<script>${attack}</script>`,
  formula: '=1+1',
  command: "@SUM(1+1)*cmd|'/c calc'!A0",
  turned: '\u202e=2+2\u2066',
  markdown: `[x](javascript:${attack}) | <b> \`x\` $1$ @user #1`,
  template: '${attacked}{{constructor}}\\u003c/script>',
} as const;

const names = hostileNames;

export const hostileRun: Run = syntheticRun(2, {
  environment: {
    ...syntheticRun(1).environment,
    machine: Object.values(names).join(' '),
    platform: names.image,
    arch: names.attribute,
    kernelRelease: names.svg,
    cpuModel: names.turned,
    governor: names.command,
    transparentHugePages: names.formula,
    nodeVersion: names.script,
    v8Version: names.comment,
    nodeFlags: [names.template, names.markdown],
    gitCommit: names.image,
  },
  corpus: { ...syntheticRun(1).corpus, name: names.formula, scale: null },
  probe: { requested: names.markdown, used: names.script },
  measurements: [
    ...syntheticRun(2).measurements,
    ...Object.values(names).map((name) => failedMeasurement('rss', 1, name)),
  ],
});

const timeline = syntheticTimeline(20);

export const hostileBeside: Beside = {
  ...everythingBeside,
  timelines: new Map([
    [
      'no-trace',
      {
        round: 1,
        timeline: {
          ...timeline,
          labels: Object.values(names).map((text, index) => ({
            kind: 'label' as const,
            elapsedSeconds: index / 3,
            text,
          })),
        },
      },
    ],
  ]),
};
