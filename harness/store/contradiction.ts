import type { Run } from '../measurement.js';

/** What a schema cannot say: names that name something, and nothing that stands twice. */
interface Rule {
  readonly field: string;
  readonly keys: (run: Run) => readonly string[];
  /** What the keys must be among, where they must. */
  readonly among?: { readonly field: string; readonly keys: (run: Run) => readonly string[] };
  /** What a key names, where it may stand only once. */
  readonly once?: string;
}

const runtimeNames = (run: Run): readonly string[] => run.runtimes.map(({ name }) => name);
const amongRuntimes = { field: 'runtimes', keys: runtimeNames };

const rules: readonly Rule[] = [
  { field: 'runtimes[].name', keys: runtimeNames, once: 'name' },
  {
    field: 'measurements[].runtime',
    keys: ({ measurements }) => measurements.map(({ runtime }) => runtime),
    among: amongRuntimes,
  },
  {
    field: 'measurements[].configuration',
    keys: ({ measurements }) => measurements.map(({ configuration }) => configuration),
    among: { field: 'configurations', keys: ({ configurations }) => configurations },
  },
  {
    field: 'measurements[]',
    keys: ({ measurements }) =>
      measurements.map(({ runtime, configuration, round, occurrence }) =>
        [runtime, configuration, `round ${round}`, `occurrence ${occurrence}`].join(', '),
      ),
    once: 'repetition',
  },
  {
    field: 'audits[].runtime',
    keys: ({ audits }) => audits.map(({ runtime }) => runtime),
    among: amongRuntimes,
    once: 'runtime',
  },
  {
    field: 'logTexts[].runtime',
    keys: ({ logTexts = [] }) => logTexts.map(({ runtime }) => runtime),
    among: amongRuntimes,
  },
];

const at = (field: string, index: number): string => field.replace('[]', `[${index}]`);

/** The first contradiction in a run that fits its schema, with the path of the offending field; null for none. */
export function contradictionIn(run: Run): string | null {
  for (const { field, keys, among, once } of rules) {
    const found = keys(run);
    const known = among?.keys(run);
    const seen = new Map<string, number>();
    for (const [index, key] of found.entries()) {
      if (known !== undefined && among !== undefined && !known.includes(key)) {
        return `${at(field, index)} must be one of ${among.field} (${known.join(', ')}), found ${JSON.stringify(key)}`;
      }
      const earlier = seen.get(key);
      if (once !== undefined && earlier !== undefined) {
        return `${at(field, index)} has the same ${once} as ${at(field, earlier)}: ${key}`;
      }
      seen.set(key, index);
    }
  }
  return null;
}
