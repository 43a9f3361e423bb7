import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { Run } from '../../measurement.js';
import { parseRun, serializeRun } from '../../store/run-document.js';
import { failedMeasurement, syntheticRun } from '../report/synthetic-run.js';
import { userErrorOf } from './user-error-of.js';

const path = '/some/where/run.json';
const run = syntheticRun(2);

type Json = Record<string, unknown>;

/** The stored form of a run after `change`, which sees it as plain JSON. */
const changed = (original: Run, change: (document: Json, measurements: Json[]) => void): string => {
  const document = JSON.parse(serializeRun(original)) as Json & { measurements: Json[] };
  change(document, document.measurements);
  return JSON.stringify(document);
};

const errorOf = (text: string): string => {
  const { message } = userErrorOf(() => parseRun(text, path));
  assert.ok(message.startsWith(path), `the message names the file: ${message}`);
  return message.slice(path.length);
};

describe('a stored run', () => {
  it('reads back as it was, failed measurements included', () => {
    const failing = { ...run, measurements: [...run.measurements, failedMeasurement('rss', 3)] };
    assert.deepEqual(parseRun(serializeRun(failing), path), failing);
  });

  it('is refused with the path and the value of the field that does not fit', () => {
    const text = changed(run, (_, measurements) => {
      Object.assign(measurements[3] ?? {}, { wallSeconds: -2.5 });
    });
    assert.equal(errorOf(text), ': measurements[3].wallSeconds must be >= 0, found -2.5');
  });

  it('is refused with the path of a missing field', () => {
    const text = changed(run, (_, measurements) => {
      delete measurements[1]?.['peakRssBytes'];
    });
    assert.equal(errorOf(text), ': measurements[1].peakRssBytes is missing');
  });

  it('is refused with the path of a wrong field inside an object', () => {
    const text = changed(run, (document) => {
      Object.assign(document['environment'] as Json, { coreCount: 'two' });
    });
    assert.match(errorOf(text), /^: environment\.coreCount must be integer, found "two"$/);
  });

  it('is refused with the allowed values where a name is unknown, whichever outcome has it', () => {
    for (const measurements of [run.measurements, [failedMeasurement('rss', 1)]]) {
      const text = changed({ ...run, measurements }, (_, [first]) => {
        Object.assign(first ?? {}, { configuration: 'no-such' });
      });
      const error = errorOf(text);
      assert.match(
        error,
        /^: measurements\[0\]\.configuration must be "no-trace" or .*"all-logged"/,
      );
      assert.match(error, /found "no-such"$/);
    }
  });

  it('is refused with both outcomes where a measurement has neither', () => {
    const text = changed(run, (_, measurements) => {
      Object.assign(measurements[0] ?? {}, { outcome: 'lost' });
    });
    const expected = 'measurements[0].outcome must be "completed" or "failed", found "lost"';
    assert.equal(errorOf(text), `: ${expected}`);
  });

  it('blames the right field where a completed and a failed measurement are both wrong', () => {
    const measurements = [...run.measurements.slice(0, 1), failedMeasurement('rss', 1)];
    const text = changed({ ...run, measurements }, (_, [completed, failed]) => {
      Object.assign(completed ?? {}, { eventCount: 0.5 });
      Object.assign(failed ?? {}, { cause: 7 });
    });
    assert.match(errorOf(text), /^: measurements\[0\]\.eventCount must be integer, found 0\.5$/);
  });

  it('is refused as long as it is short of any one field', () => {
    const keys = Object.keys(run).filter((key) => key !== 'schemaVersion');
    fc.assert(
      fc.property(fc.constantFrom(...keys), (key) => {
        const { [key]: _, ...others } = { ...run } as Json;
        const text = JSON.stringify(others);
        assert.equal(errorOf(text), `: ${key} is missing`);
      }),
    );
  });

  it('is refused by its version where that is not known, before anything else is judged', () => {
    const text = JSON.stringify({ schemaVersion: 99, anything: 'else' });
    assert.match(errorOf(text), /schemaVersion 99 is not known; this memtrace reads 1, 2$/);
    assert.match(errorOf('{}'), /schemaVersion is missing/);
    assert.match(errorOf('[]'), /not a run/);
    assert.match(errorOf('null'), /not a run/);
  });
});

describe('a stored run that fits its schema', () => {
  const refused = (different: Partial<Run>): string =>
    errorOf(serializeRun({ ...run, ...different }));
  const [first] = run.measurements;
  const [runtime] = run.runtimes;
  assert.ok(first !== undefined && runtime !== undefined);

  it('is refused where a measurement names a runtime that the run does not have', () => {
    assert.equal(
      refused({ measurements: [first, { ...first, occurrence: 1, runtime: '26' }] }),
      ': measurements[1].runtime must be one of runtimes (v20.20.2), found "26"',
    );
  });

  it('is refused where a measurement is of a configuration outside the plan', () => {
    assert.equal(
      refused({ configurations: ['rss'] }),
      ': measurements[0].configuration must be one of configurations (rss), found "no-trace"',
    );
  });

  it('is refused where a repetition was measured twice', () => {
    assert.equal(
      refused({ measurements: [first, first] }),
      ': measurements[1] has the same repetition as measurements[0]: ' +
        'v20.20.2, no-trace, round 1, occurrence 0',
    );
  });

  it('is refused where two runtimes have one name', () => {
    assert.equal(
      refused({ runtimes: [runtime, { ...runtime, flags: ['--jitless'] }] }),
      ': runtimes[1].name has the same name as runtimes[0].name: v20.20.2',
    );
  });

  it('is refused with paths that lead out of their directory', () => {
    for (const timeline of ['/etc/passwd', '../other/run.json', 'a/../../b', 'C:\\a', '.hidden']) {
      const error = refused({ measurements: [{ ...first, timeline }] });
      assert.ok(error.startsWith(': measurements[0].timeline must match pattern'), error);
    }
    assert.match(
      refused({ runtimes: [{ ...runtime, path: '/usr/bin/node' }] }),
      /^: runtimes\[0\]\.path /,
    );
  });
});

describe('a run.json that is not JSON', () => {
  it('is refused with line and column where it was cut off', () => {
    const text = '{\n  "schemaVersion": 1,\n  "runId": "a"';
    assert.match(errorOf(text), /^:3:15: not JSON: /);
  });

  it('is refused with line and column of a syntax error', () => {
    assert.match(errorOf('{\n  "schemaVersion": 1,\n}'), /^:3:1: not JSON: /);
  });

  it('is refused when it is empty', () => {
    assert.match(errorOf(''), /^:1:1: not JSON: /);
  });

  it('is refused with the characters around an error that has no known place', () => {
    assert.match(errorOf('{"schemaVersion": wrong}'), /not JSON: .*wrong/);
  });
});
