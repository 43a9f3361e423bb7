import { fileURLToPath } from 'node:url';

/** This file is compiled to dist/harness/, two levels below the project's root. */
const root = new URL('../../', import.meta.url);

const under = (path: string): string => fileURLToPath(new URL(path, root));

/** The fixed places of the project on this disk, as absolute paths. */
export const projectPaths = {
  root: under('.'),
  corpus: under('datasets/corpus'),
  corpusManifest: under('datasets/manifest.json'),
  results: under('results'),
  reference: under('results/reference'),
  reports: under('reports'),
  runtimes: under('.runtimes'),
  workload: under('dist/harness/workload/las-to-html/main.js'),
  measurePreload: under('dist/harness/tracer/measure.js'),
  tracePreload: under('dist/harness/tracer/register.js'),
  pageStyles: under('harness/report/page/styles'),
  fonts: under('node_modules/dejavu-fonts-ttf/ttf'),
  unmapShim: under('native/build/Release/memtrace_unmap_shim.node'),
} as const;
