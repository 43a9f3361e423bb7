import process from 'node:process';

import type { ProbeStatus } from '../../../native/index.js';
import { exitCodes } from '../exit-codes.js';
import { loadNative } from '../load-native.js';
import { examplesText, type Verb } from '../verb.js';

interface ProbeRow extends ProbeStatus {
  /** Null where the probe does not open. */
  readonly costNanoseconds: number | null;
}

const measured = async (probe: ProbeStatus): Promise<ProbeRow> => {
  if (probe.unavailable !== null) return { ...probe, costNanoseconds: null };
  const { probeCostNanoseconds } = await import('../../micro/event-cost.js');
  return { ...probe, costNanoseconds: await probeCostNanoseconds(probe.name) };
};

const rowText = ({ name, sees, misses, unavailable, costNanoseconds }: ProbeRow): string => {
  const cost = costNanoseconds === null ? '' : `${costNanoseconds.toFixed(1)} ns an event; `;
  return `${name.padEnd(11)} ${
    unavailable === null ? `${cost}sees ${sees}; misses ${misses}` : `not available: ${unavailable}`
  }\n`;
};

export const probes: Verb = {
  define: (command) => {
    command
      .option('--json', 'as JSON', false)
      .addHelpText(
        'after',
        [
          '',
          'Costs are measured on the spot: what knowing RSS at one event adds to a loop without calls.',
          '`auto` is the first of rss-stat, page-fault and polled that is available.',
          examplesText('memtrace probes', 'memtrace probes --json'),
        ].join('\n'),
      );
  },
  run: async (command) => {
    const { json } = command.opts<{ json: boolean }>();
    const rows: ProbeRow[] = [];
    for (const probe of (await loadNative()).listProbes()) {
      const row = await measured(probe);
      rows.push(row);
      if (!json) process.stdout.write(rowText(row));
    }
    if (json) process.stdout.write(`${JSON.stringify(rows)}\n`);
    return exitCodes.ok.code;
  },
};
