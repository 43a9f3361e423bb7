/** Ways for a Node program to ask for its own RSS, a row each, as data. Each gives bytes. */
import process from 'node:process';

export type Call = () => number | Promise<number>;

export interface RssCall {
  /** How its user writes it. */
  readonly name: string;
  /** What is loaded for it is no part of its cost. */
  readonly load: () => Call | Promise<Call>;
  /** Calls in a timed batch: so many that reading the clock does not count. */
  readonly batchCalls: number;
  /** Before each call: it answers from what it found a moment ago, or not at all, until so long has passed. */
  readonly restMilliseconds: number;
}

const manyCalls = 1000;

export const rssCalls = {
  'memory-usage': {
    name: 'process.memoryUsage().rss',
    load: () => () => process.memoryUsage().rss,
    batchCalls: manyCalls,
    restMilliseconds: 0,
  },
  'memory-usage-rss': {
    name: 'process.memoryUsage.rss()',
    load: () => () => process.memoryUsage.rss(),
    batchCalls: manyCalls,
    restMilliseconds: 0,
  },
  'resource-usage': {
    name: 'process.resourceUsage().maxRSS',
    load: () => () => process.resourceUsage().maxRSS * 1024,
    batchCalls: manyCalls,
    restMilliseconds: 0,
  },
  pidusage: {
    name: 'pidusage(process.pid)',
    load: async () => {
      const { default: pidusage } = await import('pidusage');
      return async () => (await pidusage(process.pid)).memory;
    },
    batchCalls: 1,
    restMilliseconds: 0,
  },
  systeminformation: {
    name: 'systeminformation processes()',
    load: async () => {
      const { processes } = await import('systeminformation');
      return async () => {
        const { list } = await processes();
        return (list.find(({ pid }) => pid === process.pid)?.memRss ?? NaN) * 1024;
      };
    },
    batchCalls: 1,
    restMilliseconds: 510,
  },
  rss: {
    name: 'memtrace rss()',
    load: async () => (await import('../../native/index.js')).rss,
    batchCalls: manyCalls,
    restMilliseconds: 0,
  },
  'rss-peak': {
    name: 'memtrace rssPeak()',
    load: async () => (await import('../../native/index.js')).rssPeak,
    batchCalls: manyCalls,
    restMilliseconds: 0,
  },
} as const satisfies Readonly<Record<string, RssCall>>;

export type RssCallId = keyof typeof rssCalls;
