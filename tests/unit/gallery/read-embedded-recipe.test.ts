import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { readEmbeddedRecipe } from '#lib/gallery/embedded/read-embedded-recipe';
import { anyText } from '#tests/support/any-text';
import { chunk } from '#tests/support/odd-files';
import {
  comment,
  exif,
  jpegWith,
  jpegWithExif,
  pngWith,
  segment,
  textChunk,
  webpWith,
} from '#tests/support/pictures-with-texts';

const readText = (keyword: string, text: string) =>
  readEmbeddedRecipe(pngWith(textChunk.international(keyword, text)));
const readJson = (keyword: string, value: unknown) => readText(keyword, JSON.stringify(value));

const a1111 = [
  'a lighthouse at dawn, café',
  'second line',
  'Negative prompt: blurry,',
  'deformed',
  'Steps: 20, Sampler: DPM++ 2M Karras, CFG scale: 7, Seed: 1234, Size: 1536x1024, Model hash: 0123abcdef, Model: deliberate_v2, Lora hashes: "sea: 12ab, sky: 34cd", Version: v1.10.1',
].join('\n');

const fromA1111 = {
  source: 'a1111',
  recipe: {
    prompt: 'a lighthouse at dawn, café\nsecond line',
    size: { method: 'pixels', width: 1536, height: 1024 },
  },
  askedSize: null,
  leftOut: ['negative prompt', 'model', 'LoRA', 'seed', 'steps', 'sampler', 'guidance'],
};

describe('the text of the A1111 family', () => {
  test.each([
    ['PNG tEXt', () => pngWith(textChunk.plain('parameters', a1111))],
    ['PNG tEXt in UTF-8', () => pngWith(textChunk.plainUtf8('parameters', a1111))],
    ['PNG iTXt', () => pngWith(textChunk.international('parameters', a1111))],
    ['PNG zTXt', () => pngWith(textChunk.packed('parameters', a1111))],
    ['packed PNG iTXt', () => pngWith(textChunk.packedInternational('parameters', a1111))],
    ['PNG eXIf', () => pngWith(chunk('eXIf', exif('MM', comment.utf16be(a1111))))],
    ['JPEG, UTF-16 in order', () => jpegWithExif(exif('MM', comment.utf16be(a1111)))],
    ['JPEG, UTF-16 out of order', () => jpegWithExif(exif('II', comment.utf16be(a1111)))],
    ['JPEG, little-endian', () => jpegWithExif(exif('II', comment.utf16le(a1111)))],
    ['JPEG, little-endian in MM', () => jpegWithExif(exif('MM', comment.utf16le(a1111)))],
    ['JPEG, marked order', () => jpegWithExif(exif('MM', comment.utf16le(`\ufeff${a1111}`)))],
    ['JPEG, coding unsaid', () => jpegWithExif(exif('MM', comment.utf8(a1111)))],
    ['JPEG, no coding', () => jpegWithExif(exif('MM', comment.bare(a1111)))],
    ['WebP', () => webpWith('EXIF', exif('II', comment.utf16le(a1111)))],
    [
      'WebP with the head of a JPEG',
      () =>
        webpWith('EXIF', Buffer.concat([Buffer.from('Exif\0\0'), exif('II', comment.bare(a1111))])),
    ],
  ])('is read from %s', async (_where, make) => {
    expect(await readEmbeddedRecipe(await make())).toEqual(fromA1111);
  });

  test('is read as ASCII', async () => {
    const text = a1111.replace('é', 'e');
    const found = await readEmbeddedRecipe(await jpegWithExif(exif('II', comment.ascii(text))));
    expect(found?.recipe.prompt).toBe('a lighthouse at dawn, cafe\nsecond line');
  });

  test.each([
    ['Chinese and no Latin letter but the digits', '海边的灯塔，晨光'],
    ['characters of two units', '🐙 and 𠀀'],
  ])('is read in UTF-16 with %s', async (_what, prompt) => {
    const text = `${prompt}\nSteps: 20, Seed: 1, Size: 2048x2048`;
    for (const coded of [comment.utf16be(text), comment.utf16le(text)]) {
      const found = await readEmbeddedRecipe(await jpegWithExif(exif('MM', coded)));
      expect(found?.recipe.prompt).toBe(prompt);
    }
  });

  test.each([
    ['two pairs', 'a cat\nSteps: 20, Size: 2048x2048', null],
    ['three pairs', 'a cat\nSteps: 20, Seed: 5, Size: 2048x2048', 'a cat'],
    ['three pairs in which two commas are quoted', 'a cat\nSteps: 20, A: "b, C: d", E: f', 'a cat'],
    ['two pairs and quoted commas', 'a cat\nSteps: 20, A: "b, C: d"', null],
    [
      'a quotation mark within quotation marks',
      'a cat\nSteps: 1, A: "b\\", C: d", Seed: 1',
      'a cat',
    ],
    ['pairs that a camera might write', 'a cat\nISO: 100, Lens: 50mm, Focus: near', null],
    ['no prompt', 'Steps: 20, Seed: 5, Size: 2048x2048', null],
    ['line ends of Windows', 'a cat\r\nSteps: 20, Seed: 5, Size: 2048x2048\r\n', 'a cat'],
    ['nothing', '', null],
  ])('with %s is recognised by its pairs', async (_what, text, prompt) => {
    expect((await readText('parameters', text))?.recipe.prompt ?? null).toBe(prompt);
  });

  test.each([
    ['512x512', { width: 1024, height: 1024 }, { width: 512, height: 512 }],
    ['1023x1024', { width: 1024, height: 1025 }, { width: 1023, height: 1024 }],
    ['1024x1024', { width: 1024, height: 1024 }, null],
    ['4096x4096', { width: 4096, height: 4096 }, null],
    ['8192x8192', { width: 4096, height: 4096 }, { width: 8192, height: 8192 }],
  ])('of size %s gets the nearest lawful one', async (size, nearest, askedSize) => {
    const found = await readText('parameters', `a cat\nSteps: 20, Seed: 5, Size: ${size}`);
    expect(found?.askedSize).toEqual(askedSize);
    if (nearest.width === nearest.height) {
      expect(found?.recipe.size).toEqual({ method: 'pixels', ...nearest });
    }
  });

  test.each(['axb', '0x512', '-1x2', '512', '1e999x1', ''])('of size %j has none', async (size) => {
    const found = await readText('parameters', `a cat\nSteps: 20, Seed: 5, Size: ${size}`);
    expect(found).toMatchObject({ recipe: { prompt: 'a cat' }, askedSize: null });
    expect(found?.recipe).not.toHaveProperty('size');
  });

  test('loses the tags of LoRA, which are named as left out', async () => {
    const text = 'a cat, <lora:fluffy:0.8>, <lora:soft:1> on a mat\nSteps: 20, Seed: 5, Size: 1x1';
    const found = await readText('parameters', text);
    expect(found?.recipe.prompt).toBe('a cat, on a mat');
    expect(found?.leftOut).toContain('LoRA');
  });

  test.each([
    [19_999, 19_999, false],
    [20_000, 20_000, false],
    [20_001, 20_000, true],
  ])('of %i characters keeps %i', async (length, kept, isCut) => {
    const text = `${'a'.repeat(length)}\nSteps: 20, Seed: 5, Size: 1x1`;
    const found = await readText('parameters', text);
    expect(found?.recipe.prompt).toHaveLength(kept);
    expect(found?.leftOut.includes('the rest of the prompt')).toBe(isCut);
  });
});

describe('the text of SwarmUI', () => {
  const said = {
    sui_image_params: {
      prompt: 'a photo of a cat',
      model: 'OfficialStableDiffusion/sd_xl_base_1.0',
      seed: 1,
      steps: '20',
      cfgscale: 7,
      width: '2304',
      height: 1728,
      automaticvae: true,
      negativeprompt: '',
      loras: [],
      swarm_version: '0.9.3.1',
    },
    sui_extra_data: { date: '2024-11-13' },
  };

  test('gives prompt and size, and names what has no place here', async () => {
    const expected = {
      source: 'swarmui',
      recipe: {
        prompt: 'a photo of a cat',
        size: { method: 'pixels', width: 2304, height: 1728 },
      },
      askedSize: null,
      leftOut: ['model', 'seed', 'steps', 'guidance'],
    };
    expect(await readText('parameters', JSON.stringify(said, null, 2))).toEqual(expected);
    const block = exif('II', comment.utf16le(JSON.stringify(said)));
    expect(await readEmbeddedRecipe(await jpegWithExif(block))).toEqual(expected);
  });

  test.each([
    ['without a prompt', { sui_image_params: { width: 512 } }],
    ['with a prompt that is no text', { sui_image_params: { prompt: 5 } }],
    ['of another shape', { sui_image_params: [] }],
  ])('%s says nothing', async (_what, value) => {
    expect(await readJson('parameters', value)).toBeNull();
  });
});

describe('the record of InvokeAI', () => {
  test('gives prompt and size, and names what has no place here', async () => {
    const found = await readJson('invokeai_metadata', {
      app_version: '5.6.0',
      generation_mode: 'txt2img',
      positive_prompt: 'a lighthouse',
      negative_prompt: 'fog',
      width: 1280,
      height: 720,
      seed: 0,
      steps: 30,
      cfg_scale: 7.5,
      scheduler: 'euler',
      model: { name: 'flux', base: 'flux' },
      loras: [{ model: { name: 'sea' }, weight: 0.75 }],
      vae: null,
    });
    expect(found).toMatchObject({
      source: 'invokeai',
      recipe: { prompt: 'a lighthouse' },
      askedSize: { width: 1280, height: 720 },
      leftOut: ['negative prompt', 'model', 'LoRA', 'seed', 'steps', 'sampler', 'guidance'],
    });
  });
});

describe('the studio’s own recipe', () => {
  const recipe = { ...emptyRecipe, prompt: 'a lighthouse' };
  const keyword = 'Seedream Studio recipe';

  test('comes back whole', async () => {
    expect(await readJson(keyword, recipe)).toEqual({
      source: 'studio',
      recipe,
      askedSize: null,
      leftOut: [],
    });
  });

  test('counts before what is written for others', async () => {
    const both = pngWith(
      textChunk.plain('parameters', a1111),
      textChunk.international(keyword, JSON.stringify(recipe)),
    );
    expect((await readEmbeddedRecipe(both))?.source).toBe('studio');
  });

  test.each([
    ['of a later version', { ...recipe, version: 2 }],
    ['with an unlawful size', { ...recipe, size: { method: 'pixels', width: 1, height: 1 } }],
    ['with a field more', { ...recipe, seed: 1 }],
    ['without a prompt', { ...recipe, prompt: ' ' }],
    ['with a reference that is no hash', { ...recipe, references: ['../x'] }],
  ])('%s is not believed', async (_what, value) => {
    expect(await readJson(keyword, value)).toBeNull();
  });

  test.each(['"', "'"])(
    'is read from XMP that another program wrote as attributes in %s',
    async (q) => {
      const value = JSON.stringify(recipe).replaceAll('"', '&#x22;').replaceAll("'", '&apos;');
      const xmp = `<rdf:Description xmlns:ns1=${q}urn:seedream-studio:1.0/${q} ns1:Recipe=${q}${value}${q}/>`;
      const head = 'http://ns.adobe.com/xap/1.0/\0';
      for (const bytes of [
        await webpWith('XMP ', Buffer.from(xmp)),
        await jpegWith(segment(0xe1, Buffer.from(head + xmp))),
        pngWith(textChunk.international('XML:com.adobe.xmp', xmp)),
      ]) {
        expect((await readEmbeddedRecipe(bytes))?.recipe).toEqual(recipe);
      }
    },
  );
});

describe('a file that means no good', () => {
  test('and unpacks to 64 MB has no recipe, and fills no memory', async () => {
    const packed = deflateSync(Buffer.alloc(64_000_000, 0x61));
    const bomb = chunk('zTXt', Buffer.concat([Buffer.from('parameters\0\0', 'latin1'), packed]));
    const file = pngWith(bomb);
    const before = process.memoryUsage().rss;
    expect(await readEmbeddedRecipe(file)).toBeNull();
    expect(process.memoryUsage().rss - before).toBeLessThan(32_000_000);
  });

  test.each([
    ['as long as a text may be', 4_000_000, 'a cat'],
    ['longer by one', 4_000_001, undefined],
  ])('is read when its packed text is %s', async (_what, bytes, prompt) => {
    const end = '\nSteps: 20, Seed: 5, Size: 1x1';
    const head = 'a cat\nNegative prompt: ';
    const text = `${head}${'b'.repeat(bytes - head.length - end.length)}${end}`;
    const found = await readEmbeddedRecipe(pngWith(textChunk.packed('parameters', text)));
    expect(found?.recipe.prompt).toBe(prompt);
  });

  test('is asked once for each text, however many there are', async () => {
    const broken = chunk('zTXt', Buffer.from('parameters\0\0broken', 'latin1'));
    const second = textChunk.plain('parameters', a1111);
    expect(await readEmbeddedRecipe(pngWith(broken, second))).toBeNull();
  });

  test('is read in no time when it is nothing but backslashes and quotation marks', async () => {
    const text = `a cat\n${'\\"'.repeat(1_000_000)}`;
    const start = performance.now();
    expect(await readText('parameters', text)).toBeNull();
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('never throws, whatever is cut off or changed', async () => {
    const files = [
      pngWith(textChunk.packed('parameters', a1111), textChunk.international('prompt', '{"1":1}')),
      await jpegWithExif(exif('II', comment.utf16le(a1111))),
      await webpWith('EXIF', exif('MM', comment.utf16be(a1111))),
    ];
    const change = fc.record({ at: fc.nat({ max: 900 }), value: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { maxLength: 6 }),
        fc.nat({ max: 900 }),
        async (file, changes, cut) => {
          const bytes = Uint8Array.from(file);
          for (const { at, value } of changes) if (at < bytes.length) bytes[at] = value;
          await readEmbeddedRecipe(bytes.subarray(0, bytes.length - Math.min(cut, bytes.length)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('never throws, whatever its texts say', async () => {
    const keyword = fc.constantFrom('parameters', 'prompt', 'workflow', 'invokeai_metadata');
    await fc.assert(
      fc.asyncProperty(keyword, fc.oneof(fc.json(), anyText), async (name, text) => {
        await readText(name, text);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('Steps: 20, Seed: 5, Size: 1x1')],
    ['a PNG without texts', pngWith()],
    ['a PNG whose text has no name', pngWith(chunk('tEXt', Buffer.from('\0text')))],
  ])('as %s has no recipe', async (_what, bytes) => {
    expect(await readEmbeddedRecipe(bytes)).toBeNull();
  });
});
