import assert from 'node:assert/strict';
import { binary, decode, isUnread, reading } from '../../src/core/decode';
import type { DecoderFor } from '../../src/core/ports';
import { CSV_MARK } from '../../src/core/report/bom-marks';

const decoderFor: DecoderFor = (encoding) => new TextDecoder(encoding, { fatal: true });
const bytes = (...units: number[]): Uint8Array => new Uint8Array(units);

describe('the text of a file', () => {
  it('is UTF-8, or UTF-16 where a byte order mark says so, without the mark', () => {
    assert.deepEqual(decode(new TextEncoder().encode('\ufeffü'), decoderFor), { text: 'ü' });
    assert.deepEqual(decode(bytes(0xff, 0xfe, 0x61, 0), decoderFor), { text: 'a' });
    assert.deepEqual(decode(bytes(0xfe, 0xff, 0, 0x61), decoderFor), { text: 'a' });
  });

  it('is not made up where there is none', () => {
    assert.deepEqual(decode(bytes(0x61, 0), decoderFor), { reason: 'binary', garbled: false });
    assert.deepEqual(decode(bytes(0xe9), decoderFor), { reason: 'not UTF-8', garbled: true });
    assert.deepEqual(decode(bytes(0xff, 0xfe, 0, 0xd8), decoderFor), { reason: 'not UTF-16, although it begins as such', garbled: true });
  });

  it('tells what was never text from what should have been reviewed', () => {
    assert.deepEqual(reading(bytes(0), decoderFor), { skipped: 'binary' });
    assert.deepEqual(reading(bytes(0xe9), decoderFor), { failed: 'not UTF-8' });
  });

  it('is no input where it is a report of the tool itself', () => {
    assert.deepEqual(reading(new TextEncoder().encode(`${CSV_MARK}life\r\n`), decoderFor), { skipped: 'a report of model-review' });
  });
});

describe('what was not read below a folder', () => {
  it('counts but for binary files, which never could be', () => {
    assert.equal(isUnread([{ path: 'a/b.py', reason: 'larger than 1 MB' }], 'a/'), true);
    assert.equal(isUnread([{ path: 'a/b.py', reason: binary() }, { path: 'c/d.py', reason: 'not UTF-8' }], 'a/'), false);
  });
});
