import type { VerbEntry } from './verb.js';
import { bench } from './verbs/bench.js';
import { builds } from './verbs/builds.js';
import { compare } from './verbs/compare.js';
import { corpus } from './verbs/corpus.js';
import { exportRun } from './verbs/export.js';
import { importRun } from './verbs/import.js';
import { lasToHtml } from './verbs/las-to-html.js';
import { log } from './verbs/log.js';
import { monitor } from './verbs/monitor.js';
import { monitorCost } from './verbs/monitor-cost.js';
import { peers } from './verbs/peers.js';
import { probes } from './verbs/probes.js';
import { publish } from './verbs/publish.js';
import { report } from './verbs/report.js';
import { rssCost } from './verbs/rss-cost.js';
import { runtimes } from './verbs/runtimes.js';
import { scaling } from './verbs/scaling.js';
import { trace } from './verbs/trace.js';
import { verify } from './verbs/verify.js';
import { watcher } from './verbs/watcher.js';

/** Every verb, in the order of the help. */
export const verbTable: readonly VerbEntry[] = [
  {
    name: 'bench',
    summary: 'measure every configuration on this machine and print the summary table',
    verb: bench,
  },
  { name: 'report', summary: 'render the report of a stored run again', verb: report },
  {
    name: 'publish',
    summary: 'make a site of every stored run, its report and its comparisons',
    verb: publish,
  },
  {
    name: 'compare',
    summary: 'hold stored runs against each other, and against the published figures',
    verb: compare,
  },
  {
    name: 'export',
    summary: 'put a stored run and all that was measured beside it into one file',
    verb: exportRun,
  },
  {
    name: 'import',
    summary: 'store a run that was exported on another machine',
    verb: importRun,
  },
  { name: 'trace', summary: 'run your own program under the tracer', verb: trace },
  {
    name: 'verify',
    summary: "hold the tracer's counts of calls against V8's own",
    verb: verify,
  },
  { name: 'log', summary: 'print the log of a traced program as text', verb: log },
  {
    name: 'monitor',
    summary: 'sample RSS and CPU of a command or a process from outside, and draw them',
    verb: monitor,
  },
  {
    name: 'builds',
    summary: 'measure the untraced workload on other flags and other versions of Node',
    verb: builds,
  },
  {
    name: 'monitor-cost',
    summary: 'measure what watching a process from outside costs',
    verb: monitorCost,
  },
  {
    name: 'rss-cost',
    summary:
      'measure what it costs to know RSS once, by every way that Node has and by every probe',
    verb: rssCost,
  },
  {
    name: 'peers',
    summary: 'measure the tracer beside coverage tools, profilers and a system call an event',
    verb: peers,
  },
  {
    name: 'scaling',
    summary: 'measure what an event costs as the corpus, the sites and the threads grow',
    verb: scaling,
  },
  {
    name: 'runtimes',
    summary: 'install other versions of Node to measure on, or list those that are installed',
    verb: runtimes,
  },
  {
    name: 'watcher',
    summary: 'measure what the watcher thread costs, and how often RSS is wrong without it',
    verb: watcher,
  },
  { name: 'probes', summary: 'list the ways to learn RSS that this machine has', verb: probes },
  {
    name: 'corpus',
    summary: 'generate the corpus of LAS files, or check the one that is there',
    verb: corpus,
  },
  {
    name: 'las-to-html',
    summary: 'convert a directory of LAS files to HTML: the bundled workload on its own',
    verb: lasToHtml,
  },
];
