import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pngChunk } from '#lib/platform/png-chunk';

test('a PNG chunk is its length, its type, its data and the checksum of the last two', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
      const whole = Buffer.concat(pngChunk('tEXt', data));
      expect(whole.readUInt32BE(0)).toBe(data.length);
      expect(whole.toString('latin1', 4, 8)).toBe('tEXt');
      expect(whole.subarray(8, -4)).toEqual(Buffer.from(data));
      expect(whole.readUInt32BE(whole.length - 4)).toBe(crc32(whole.subarray(4, -4)));
    }),
  );
});

test('the end of every PNG is the chunk that its specification shows', () => {
  const whole = Buffer.concat(pngChunk('IEND', new Uint8Array(0)));
  expect(whole.toString('hex')).toBe('0000000049454e44ae426082');
});
