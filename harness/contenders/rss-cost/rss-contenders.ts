/** Ways to know RSS, a row each, as data: calls that ask for it, and the probes, which know it in line at every event. */
import type { TracedConfigurationId } from '../../configurations.js';
import { rssCalls, type RssCallId } from '../../micro/rss-calls.js';

export type RssSource =
  | { readonly kind: 'call'; readonly call: RssCallId }
  /** A probe of the tracer, by its name. */
  | { readonly kind: 'probe'; readonly probe: string }
  /** One event under a configuration of the tracer, with the best probe: the parts of what tracing costs. */
  | { readonly kind: 'event'; readonly configuration: TracedConfigurationId };

export interface RssContender {
  readonly id: string;
  readonly name: string;
  readonly source: RssSource;
  readonly tells: 'RSS' | 'peak RSS' | 'that it happened';
  /** What the note timed that stands nearest to it, by the note's own name; null where it has nothing like it. */
  readonly published: string | null;
}

const call = <Id extends RssCallId>(
  id: Id,
  tells: RssContender['tells'],
  published: string | null = null,
) => ({
  id,
  name: rssCalls[id].name,
  source: { kind: 'call' as const, call: id },
  tells,
  published,
});

const probe = <Name extends string>(name: Name, tells: RssContender['tells'] = 'RSS') => ({
  id: `probe-${name}` as const,
  name: `probe ${name}, in line`,
  source: { kind: 'probe' as const, probe: name },
  tells,
  published: null,
});

const event = <Id extends TracedConfigurationId>(id: Id, tells: RssContender['tells'] = 'RSS') => ({
  id: `event-${id}` as const,
  name: `one event of ${id}`,
  source: { kind: 'event' as const, configuration: id },
  tells,
  published: null,
});

/** pidusage stands beside psutil: each is the library that a user of the language takes. */
export const rssContenders = [
  call('memory-usage', 'RSS'),
  call('memory-usage-rss', 'RSS'),
  call('resource-usage', 'peak RSS'),
  call('pidusage', 'RSS', 'psutil.Process().memory_info().rss'),
  call('systeminformation', 'RSS'),
  call('rss', 'RSS', 'cPyMemTrace.rss()'),
  call('rss-peak', 'peak RSS', 'cPyMemTrace.rss_peak()'),
  probe('rss-stat'),
  probe('page-fault'),
  probe('polled'),
  probe('statm'),
  probe('getrusage', 'peak RSS'),
  event('trace-only', 'that it happened'),
  event('rss'),
  event('all'),
  event('all-logged'),
] as const satisfies readonly RssContender[];

export type RssContenderId = (typeof rssContenders)[number]['id'];

export const rssContenderIds: readonly RssContenderId[] = rssContenders.map(({ id }) => id);

/** @throws RangeError for an id that is not in the table. */
export const rssContenderOf = (id: RssContenderId): RssContender => {
  const contender: RssContender | undefined = rssContenders.find((each) => each.id === id);
  if (contender === undefined) throw new RangeError(`no way to know RSS is called ${id}`);
  return contender;
};
