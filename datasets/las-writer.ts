import { encodeHeader, type Extent, headerBytes } from './header.js';
import type { SizedLasFile } from './las-file.js';
import { remarkLines } from './remarks.js';
import { Rows } from './rows.js';

const chunkBytes = 262_144;

interface Measure {
  readonly rowCount: number;
  readonly dataBytes: number;
  readonly extent: Extent;
}

/** Runs through the rows once without keeping them, to learn how many fit and where the index ends. */
function measureRows(file: SizedLasFile, roomBytes: number): Measure {
  const rows = new Rows(file);
  const row = Buffer.alloc(file.rowBytes);
  let rowCount = 0;
  let dataBytes = 0;
  let first = 0;
  let last = 0;
  for (;;) {
    const rowBytes = rows.writeNext(row, 0);
    if (dataBytes + rowBytes > roomBytes) return { rowCount, dataBytes, extent: { first, last } };
    if (rowCount === 0) first = rows.index;
    last = rows.index;
    rowCount += 1;
    dataBytes += rowBytes;
  }
}

/** The remarks that make up what the rows leave over. */
function fillingRemarks({ traits, stream }: SizedLasFile, byteCount: number): string[] {
  const prefix = traits.remarksPlace === 'other-section' ? '' : '# ';
  return remarkLines(byteCount, traits.lineEnding, prefix, stream);
}

/**
 * The bytes of one LAS file, `file.sizeBytes` in all, in chunks of at most 256 KiB. Every chunk is a view of one buffer:
 * it holds until the next is asked for.
 */
export function* lasFileChunks(file: SizedLasFile): Generator<Uint8Array, void, void> {
  const fixedBytes = headerBytes(file);
  const roomBytes = file.sizeBytes - fixedBytes - file.traits.remarkBytes;
  const { rowCount, dataBytes, extent } = measureRows(file, roomBytes);
  const remarks = fillingRemarks(file, file.sizeBytes - fixedBytes - dataBytes);
  yield encodeHeader(file, extent, remarks);

  const rows = new Rows(file);
  const chunk = Buffer.alloc(chunkBytes);
  let offset = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (offset + file.rowBytes > chunkBytes) {
      yield chunk.subarray(0, offset);
      offset = 0;
    }
    offset = rows.writeNext(chunk, offset);
  }
  yield chunk.subarray(0, offset);
}
