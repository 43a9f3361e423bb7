import assert from 'node:assert/strict';

import { checkProbe } from '../../../cli/bench/check-probe.js';

const probes = [
  { name: 'page-fault', unavailable: 'perf_event_paranoid is 3' },
  { name: 'statm', unavailable: null },
];

describe('the probe that is asked for', () => {
  it('may be one that opens, or auto', () => {
    checkProbe('statm', probes);
    checkProbe('auto', probes);
  });

  it('must be known, and the known ones are named', () => {
    assert.throws(() => {
      checkProbe('magic', probes);
    }, /unknown probe 'magic'.*auto, page-fault, statm/);
  });

  it('must open here, and the reason why not is told', () => {
    assert.throws(() => {
      checkProbe('page-fault', probes);
    }, /'page-fault' does not open here: perf_event_paranoid is 3/);
  });
});
