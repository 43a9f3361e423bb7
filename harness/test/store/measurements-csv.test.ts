import assert from 'node:assert/strict';

import { measurementsCsv } from '../../store/measurements-csv.js';
import { completedMeasurement, failedMeasurement } from '../report/synthetic-run.js';

const linesOf = (csv: string): string[] => csv.split('\n');

describe('the CSV of measurements', () => {
  it('has the fields as columns and numbers as they are', () => {
    const measurement = { ...completedMeasurement('threshold', 2), wallSeconds: 0.1234567891 };
    const [heading, line = '', end] = linesOf(measurementsCsv([measurement]));
    assert.equal(
      heading,
      'runtime,configuration,round,occurrence,outcome,wallSeconds,wrapperWallSeconds,userSeconds,systemSeconds,' +
        'peakRssBytes,eventCount,loggedEventCount,rssChangeCount,logBytes,outputSha256,cause,stderrTail',
    );
    assert.ok(line.startsWith('v20.20.2,threshold,2,0,completed,0.1234567891,'));
    assert.ok(line.includes(',153000000,171000000,61204,62100,734448,'));
    assert.equal(end, '');
  });

  it('leaves the cells empty that a failed repetition has no figure for', () => {
    const csv = measurementsCsv([
      { ...failedMeasurement('all', 1, 'exit code 3'), stderrTail: '' },
    ]);
    assert.equal(linesOf(csv)[1], 'v20.20.2,all,1,0,failed,,,,,,,,,,,exit code 3,');
  });

  it('has its heading alone when there are no measurements', () => {
    assert.equal(linesOf(measurementsCsv([])).length, 2);
  });

  for (const start of ['=', '+', '-', '@', '\t=', '\n=', '  =', '\r\n+', '\uff1d']) {
    it(`disarms text that begins with ${JSON.stringify(start)}`, () => {
      const csv = measurementsCsv([failedMeasurement('all', 1, `${start}cmd()`)]);
      const disarmed = `,'${start.trim()}cmd(),`;
      assert.ok(csv.includes(disarmed), `${disarmed} not in ${csv}`);
    });
  }

  it('quotes commas, quotes and line breaks', () => {
    const csv = measurementsCsv([failedMeasurement('all', 1, 'a, "b"\nc')]);
    assert.ok(csv.includes(',"a, ""b""\nc",'));
  });
});
