import assert from 'node:assert/strict';

import { withPackedRows } from '../../../report/page/packed-rows.js';

describe('the data of a chart, packed', () => {
  it('says the names of its fields once, and null for what a row lacks', () => {
    const values = [{ a: 1, b: 'x' }, { a: 2 }, { b: 'y' }, { a: 3, b: 'z' }];
    assert.deepEqual(withPackedRows({ layer: [{ data: { values } }] }), {
      layer: [
        {
          data: {
            values: {
              packed: {
                fields: ['a', 'b'],
                rows: [
                  [1, 'x'],
                  [2, null],
                  [null, 'y'],
                  [3, 'z'],
                ],
              },
            },
          },
        },
      ],
    });
  });

  it('leaves the layers of a spec, short lists and lists of numbers as they are', () => {
    const layer = Array.from({ length: 5 }, () => ({ mark: { type: 'bar' } }));
    const spec = { layer, few: [{ a: 1 }], domain: [1, 2, 3, 4, 5] };
    assert.deepEqual(withPackedRows(spec), spec);
  });
});
