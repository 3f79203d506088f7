import { describe, expect, test } from 'vitest';
import { importDate, readFileDate } from '#lib/gallery/import-date';
import { readImportFacts } from '#lib/gallery/import-facts';
import { chunk } from '#tests/support/odd-files';
import {
  comment,
  exif,
  jpegWithExif,
  pngWith,
  textChunk,
  webpWith,
} from '#tests/support/pictures-with-texts';

describe('a date in a file', () => {
  test.each([
    ['2019:05:04 10:20:30+02:00', Date.UTC(2019, 4, 4, 8, 20, 30)],
    ['2019:05:04 10:20:30', new Date(2019, 4, 4, 10, 20, 30).getTime()],
    ['2019-05-04T10:20:30Z', Date.UTC(2019, 4, 4, 10, 20, 30)],
    ['2019-05-04T10:20:30.123456-05:00', Date.UTC(2019, 4, 4, 15, 20, 30)],
    ['2019-05-04T10:20Z', Date.UTC(2019, 4, 4, 10, 20)],
    ['Sat, 04 May 2019 10:20:30 +0200', Date.UTC(2019, 4, 4, 8, 20, 30)],
    ['0000:00:00 00:00:00', null],
    ['2019:13:04 10:20:30', null],
    ['    :  :     :  :  ', null],
    ['yesterday', null],
    ['5', null],
    ['', null],
    [null, null],
  ])('%j is %j', (text, moment) => {
    const read = readFileDate(text);
    expect(read === null ? null : Math.floor(read / 1000)).toBe(moment && moment / 1000);
  });

  test.each([
    [[900, 800], 900],
    [[null, 800], 800],
    [[1000, 800], 1000],
    [[1001, 800], 800],
    [[1001, 1002], 1000],
    [[0, 800], 800],
    [[-1], 1000],
    [[Number.NaN, 1], 1],
    [[], 1000],
  ])('of %j and now 1000 the moment is %i', (said, moment) => {
    expect(importDate(said, 1000)).toBe(moment);
  });
});

describe('what a file says of its picture', () => {
  const xmp = (inside: string) =>
    `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${inside}</rdf:Description>`;

  test('is its description and date in XMP', async () => {
    const said = xmp(
      '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Boats &amp; sea</rdf:li></rdf:Alt></dc:description><xmp:CreateDate>2020-02-01T10:00:00Z</xmp:CreateDate>',
    );
    for (const file of [
      pngWith(textChunk.international('XML:com.adobe.xmp', said)),
      await webpWith('XMP ', Buffer.from(said)),
    ]) {
      expect(await readImportFacts(file)).toEqual({
        found: null,
        description: 'Boats & sea',
        madeAt: Date.UTC(2020, 1, 1, 10),
      });
    }
  });

  test('is its description in EXIF', async () => {
    const block = exif('II', null, [{ tag: 0x010e, value: Buffer.from('A lamp \0') }]);
    for (const file of [await jpegWithExif(block), pngWith(chunk('eXIf', block))]) {
      expect((await readImportFacts(file)).description).toBe('A lamp');
    }
  });

  test('is no graph of nodes', async () => {
    const value = Buffer.from('workflow:{"nodes":[]}\0');
    const file = await jpegWithExif(exif('MM', null, [{ tag: 0x010e, value }]));
    expect((await readImportFacts(file)).description).toBe('');
  });

  test('is a recipe beside it', async () => {
    const text = 'a cat\nSteps: 20, Seed: 5, Size: 2048x2048';
    const block = exif('II', comment.utf16le(text), [
      { tag: 0x010e, value: Buffer.from('something else\0') },
    ]);
    const facts = await readImportFacts(await jpegWithExif(block));
    expect(facts.found?.recipe.prompt).toBe('a cat');
    expect(facts.description).toBe('something else');
  });

  test('is nothing where it says nothing', async () => {
    const nothing = { found: null, description: '', madeAt: null };
    expect(await readImportFacts(pngWith())).toEqual(nothing);
    expect(await readImportFacts(Buffer.from('notes'))).toEqual(nothing);
    const open = xmp(`<dc:description>${'<rdf:li'.repeat(200_000)}</dc:description>`);
    const file = pngWith(textChunk.international('XML:com.adobe.xmp', open));
    expect(await readImportFacts(file)).toEqual(nothing);
  });
});
