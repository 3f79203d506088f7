import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { embeddedParts } from '#lib/gallery/embedded/embed-recipe';
import type { EmbeddedFacts } from '#lib/gallery/embedded/embedded-facts';
import { readPictureTexts } from '#lib/gallery/embedded/picture-texts';
import { readA1111 } from '#lib/gallery/embedded/read-a1111';
import { readEmbeddedRecipe } from '#lib/gallery/embedded/read-embedded-recipe';
import { plainText } from '#lib/gallery/embedded/xml-text';
import { xmpInSegments } from '#lib/gallery/embedded/xmp-packet';
import { xmpProperty } from '#lib/gallery/embedded/xmp-property';
import { partsLength } from '#lib/platform/byte-parts';
import { jpegMarker, jpegSegments } from '#lib/references/jpeg-segments';
import { readPictureFacts } from '#lib/references/picture-header';
import { pngChunks } from '#lib/references/png-chunks';
import { anyText } from '#tests/support/any-text';
import { embedRecipe } from '#tests/support/embed-recipe';
import { chunk } from '#tests/support/odd-files';
import {
  comment,
  exif,
  jpegWith,
  jpegWithExif,
  pngWith,
  segment,
  textChunk,
} from '#tests/support/pictures-with-texts';

const iptcExtension = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const xmpHead = 'http://ns.adobe.com/xap/1.0/\0';
const kinds = ['jpeg', 'png'] as const;
type Kind = (typeof kinds)[number];

const factsOf = (prompt: string): EmbeddedFacts => ({
  recipe: { ...emptyRecipe, prompt },
  alternativeText: 'A lighthouse',
  createdAt: '2026-01-02T03:04:05.678Z',
  provider: 'seedream',
  width: 2048,
  height: 1024,
  promptWriter: null,
});
const facts = factsOf('A "lighthouse" & <sea>');

const files = {} as Record<Kind, Uint8Array>;

beforeAll(async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const picture = sharp({
    create: { width: 96, height: 64, channels: 3, background: '#000', noise },
  });
  files.jpeg = await picture.jpeg().toBuffer();
  files.png = await picture.png().toBuffer();
});

async function embedded(bytes: Uint8Array, kind: Kind, given = facts): Promise<Uint8Array> {
  return (await embedRecipe(bytes, kind, given)) ?? expect.fail('nothing was embedded');
}

/** The XMP packet of a file, as its bytes say it. */
function packetOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  return text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'));
}

const iptc = (bytes: Uint8Array, name: string) => xmpProperty(packetOf(bytes), iptcExtension, name);

/** Prompts that a recipe may hold: trimmed, not empty, of any characters. */
const anyPrompt = anyText.map((text) => `x${text.replaceAll('\0', '')}x`.toWellFormed());

describe('a recipe in a file', () => {
  test.each(kinds)('comes back from a %s whatever its prompt', async (kind) => {
    await fc.assert(
      fc.asyncProperty(anyPrompt, async (prompt) => {
        const given = factsOf(prompt);
        const found = await readEmbeddedRecipe(await embedded(files[kind], kind, given));
        expect(found?.source).toBe('studio');
        expect(found?.recipe).toEqual(given.recipe);
      }),
      { numRuns: 60 },
    );
  });

  test.each(kinds)('put into a %s twice is there once', async (kind) => {
    await fc.assert(
      fc.asyncProperty(anyPrompt, async (prompt) => {
        const once = await embedded(files[kind], kind, factsOf(prompt));
        const twice = await embedded(once, kind, factsOf(prompt));
        expect(Buffer.compare(once, twice)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test.each(kinds)('takes the place of the one before in a %s', async (kind) => {
    const first = await embedded(files[kind], kind, factsOf('first '.repeat(3000)));
    const second = await embedded(first, kind);
    expect(Buffer.compare(second, await embedded(files[kind], kind))).toBe(0);
  });

  test.each(kinds)('is put beside the bytes of a %s, none of which is copied', async (kind) => {
    const parts = (await embeddedParts(files[kind], kind, facts)) ?? [];
    const isView = (part: Uint8Array) => part.buffer === files[kind].buffer;
    const own = parts.filter(isView);
    expect(Buffer.concat(own).equals(files[kind])).toBe(true);
    expect(parts.findIndex((part) => !isView(part))).toBe(1);
    expect(partsLength(parts)).toBe((await embedded(files[kind], kind)).length);
  });

  test.each(kinds)('is nothing for a %s that is cut', async (kind) => {
    expect(await embedRecipe(files[kind].subarray(0, 60), kind, facts)).toBeNull();
    expect(await embedRecipe(new Uint8Array(0), kind, facts)).toBeNull();
  });
});

describe('XMP', () => {
  test.each(kinds)('in a %s says the label, the system and the prompt', async (kind) => {
    const bytes = await embedded(files[kind], kind, { ...facts, promptWriter: 'Ann' });
    expect(iptc(bytes, 'DigitalSourceType')).toBe(
      'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    );
    expect(iptc(bytes, 'AISystemUsed')).toBe('Seedream');
    expect(iptc(bytes, 'AISystemVersionUsed')).toBe('4.0');
    expect(iptc(bytes, 'AIPromptInformation')).toBe(facts.recipe.prompt);
    expect(iptc(bytes, 'AIPromptWriterName')).toBe('Ann');
  });

  test('calls the demo the demo', async () => {
    const bytes = await embedded(files.jpeg, 'jpeg', { ...facts, provider: 'demo' });
    expect(iptc(bytes, 'AISystemUsed')).toBe('Seedream demo');
  });

  test('leaves out what nobody has said', async () => {
    const bytes = await embedded(files.jpeg, 'jpeg', { ...facts, alternativeText: '' });
    expect(packetOf(bytes)).not.toMatch(/AltTextAccessibility|AIPromptWriterName/);
  });

  test('holds what XML allows and nothing else, whatever the prompt', async () => {
    await fc.assert(
      fc.asyncProperty(anyPrompt, async (prompt) => {
        const given = { ...factsOf(prompt), alternativeText: prompt, promptWriter: prompt };
        const packet = packetOf(await embedded(files.png, 'png', given));
        // XML 1.0, 2.2: every character that a document may hold.
        expect(packet).toMatch(/^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        expect(packet.replace(/&(?:amp|lt|gt|quot|#13);/g, '')).not.toContain('&');
        expect(xmpProperty(packet, iptcExtension, 'AIPromptInformation')).toBe(plainText(prompt));
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['as long as a segment', 0, false],
    ['longer by one', 1, true],
  ])('%s is extended: %s', (_what, more, isExtended) => {
    const aigc = (length: number) => xmpInSegments(facts, 'a'.repeat(length));
    const room = 65_502 - aigc(0).main.length;
    const { main, extension } = aigc(room + more);
    expect(extension !== null).toBe(isExtended);
    expect(main.length).toBeLessThanOrEqual(65_502);
  });

  test.each([
    ['the recipe', 'x'.repeat(20_000).replaceAll('x', '灯'), true],
    ['the prompt as well', '&'.repeat(20_000), false],
  ])(
    'that is too long for a segment moves %s into its extension',
    async (_what, prompt, isMain) => {
      const bytes = await embedded(files.jpeg, 'jpeg', factsOf(prompt));
      expect(iptc(bytes, 'AIPromptInformation') !== null).toBe(isMain);
      expect(iptc(bytes, 'DigitalSourceType')).not.toBeNull();
      expect((await readEmbeddedRecipe(bytes))?.recipe.prompt).toBe(prompt);
    },
  );

  test('keeps China’s label as the provider wrote it', async () => {
    const label = '{"Label":"1","ContentProducer":"a & b"}';
    const xml = `<TC260:AIGC>${label.replace('&', '&amp;')}</TC260:AIGC>`;
    const xmp = `<rdf:Description xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/">${xml}</rdf:Description>`;
    const jpeg = await jpegWith(segment(jpegMarker.app1, Buffer.from(xmpHead + xmp)));
    const png = pngWith(textChunk.international('XML:com.adobe.xmp', xmp));
    for (const bytes of [await embedded(jpeg, 'jpeg'), await embedded(png, 'png')]) {
      const packet = packetOf(bytes);
      expect(xmpProperty(packet, 'http://www.tc260.org.cn/ns/AIGC/1.0/', 'AIGC')).toBe(label);
    }
  });
});

describe('the text for the A1111 family', () => {
  test.each(kinds)('in a %s reads as prompt and size', async (kind) => {
    const bytes = await embedded(files[kind], kind);
    const text = (await readPictureTexts(bytes)).get('parameters') ?? '';
    expect(text).toMatch(/\nSize: 2048x1024, Model: seedream-4\.0, Version: Seedream Studio$/);
    expect(readA1111(text)?.recipe).toEqual({
      prompt: facts.recipe.prompt,
      size: { method: 'pixels', width: 2048, height: 1024 },
    });
  });
});

describe('what else is in a file', () => {
  test('stays in a JPEG, behind JFIF, EXIF and XMP', async () => {
    const stale = exif('II', comment.bare('stale'));
    const bytes = await jpegWith(
      segment(jpegMarker.app1, Buffer.concat([Buffer.from('Exif\0\0'), stale])),
      segment(jpegMarker.app1, Buffer.from(`${xmpHead}<stale/>`)),
      segment(jpegMarker.app1, Buffer.from('a stranger’s')),
      segment(jpegMarker.comment, Buffer.from('a comment')),
    );
    const whole = Buffer.concat([bytes, Buffer.from('behind the end')]);
    const after = Buffer.from(await embedded(whole, 'jpeg'));
    const heads = Array.from(jpegSegments(after), ({ data }) =>
      Buffer.from(data).toString('latin1', 0, 12),
    );
    expect(heads.slice(0, 3)).toEqual([
      expect.stringMatching(/^JFIF/),
      expect.stringMatching(/^Exif/),
      'http://ns.ad',
    ]);
    expect(after.includes('stale')).toBe(false);
    const kept = whole.subarray(whole.indexOf('a stranger’s') - 4);
    expect(after.subarray(-kept.length).equals(kept)).toBe(true);
  });

  test('stays in a PNG, with sums that are right', async () => {
    const bytes = Buffer.concat([
      pngWith(
        textChunk.plain('parameters', 'stale'),
        textChunk.packed('Raw profile type exif', 'stale'),
        textChunk.plain('Comment', 'a comment'),
        chunk('eXIf', exif('II', comment.bare('stale'))),
        chunk('teSt', Buffer.from('a stranger’s')),
      ),
      Buffer.from('behind the end'),
    ]);
    const after = Buffer.from(await embedded(bytes, 'png'));
    expect(Array.from(pngChunks(after), ({ type }) => type)).toEqual([
      'IHDR',
      'eXIf',
      'iTXt',
      'iTXt',
      'iTXt',
      'tEXt',
      'teSt',
      'IDAT',
      'IEND',
    ]);
    for (const { type, start, end, data } of pngChunks(after)) {
      expect(after.subarray(start, end).equals(chunk(type, data)), type).toBe(true);
    }
    expect(after.includes('stale')).toBe(false);
    expect(after.subarray(-14).toString()).toBe('behind the end');
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
    'is orientation %i, which stays',
    async (orientation) => {
      const turned = sharp({ create: { width: 9, height: 4, channels: 3, background: '#333' } });
      for (const kind of kinds) {
        const bytes = await turned.clone().withMetadata({ orientation })[kind]().toBuffer();
        const read = readPictureFacts(await embedded(bytes, kind));
        expect(read.ok && read.value.orientation).toBe(orientation);
      }
    },
  );

  test('is JFIF’s segment, which goes first even where EXIF stood before it', async () => {
    const plain = await jpegWithExif(exif('MM', comment.bare('stale')));
    const jfif = plain.subarray(2, 4 + plain.readUInt16BE(4));
    const block = plain.subarray(
      2 + jfif.length,
      4 + jfif.length + plain.readUInt16BE(4 + jfif.length),
    );
    const rest = plain.subarray(2 + jfif.length + block.length);
    const swapped = Buffer.concat([plain.subarray(0, 2), block, jfif, rest]);
    expect(Buffer.compare(await embedded(swapped, 'jpeg'), await embedded(plain, 'jpeg'))).toBe(0);
  });
});
