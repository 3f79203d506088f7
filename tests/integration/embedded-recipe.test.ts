import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { EmbeddedFacts } from '#lib/gallery/embedded/embedded-facts';
import { readEmbeddedRecipe } from '#lib/gallery/embedded/read-embedded-recipe';
import { jpegMarker, jpegSegments } from '#lib/references/jpeg-segments';
import { pngChunks } from '#lib/references/png-chunks';
import { embedRecipe } from '#tests/support/embed-recipe';
import { makeTempFolder } from '#tests/support/temp-folder';
import { exiftool, exiv2, requireDebianTool } from '../../scripts/debian-tool.ts';

const kinds = ['jpeg', 'png'] as const;
type Kind = (typeof kinds)[number];

const facts: EmbeddedFacts = {
  recipe: { ...emptyRecipe, prompt: 'A "lighthouse" & <sea>, 灯台\nat dawn; café' },
  alternativeText: 'A lighthouse & the sea at dawn',
  createdAt: '2026-01-02T03:04:05.678Z',
  provider: 'seedream',
  width: 640,
  height: 480,
  promptWriter: 'Ann Example',
};
const { prompt } = facts.recipe;
const parameters = `${prompt}\nSize: 640x480, Model: seedream-4.0, Version: Seedream Studio`;
const sourceType = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

const before = {} as Record<Kind, Buffer>;
let folder: string;

beforeAll(async () => {
  requireDebianTool(exiftool);
  requireDebianTool(exiv2);
  folder = await makeTempFolder('embedded');
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 640, height: 480, channels: 3, background: '#000', noise } as const;
  before.jpeg = await sharp({ create }).withIccProfile('p3').jpeg().toBuffer();
  before.png = await sharp({ create }).png().toBuffer();
  // Installing a program may take its time.
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function embedded(kind: Kind, given = facts): Promise<Buffer> {
  const bytes = await embedRecipe(before[kind], kind, given);
  return Buffer.from(bytes ?? expect.fail('nothing was embedded'));
}

async function written(kind: Kind, given = facts): Promise<string> {
  const path = join(folder, `picture.${kind}`);
  await writeFile(path, await embedded(kind, given));
  return path;
}

function readByExiftool(path: string, ...options: string[]): Record<string, string> {
  const args = ['-json', '-G1', '-a', '-charset', 'UTF8', ...options, path];
  const [found] = JSON.parse(execFileSync('exiftool', args, { encoding: 'utf8' }));
  return found;
}

function readByExiv2(path: string, key: string): string {
  return execFileSync('exiv2', ['-K', key, '-Pt', path], { encoding: 'utf8' }).replace(/\n$/, '');
}

describe.each(kinds)('a %s with its recipe', (kind) => {
  test('is read by exiftool', async () => {
    const found = readByExiftool(await written(kind));
    expect(found).toMatchObject({
      'XMP-iptcExt:DigitalSourceType': sourceType,
      'XMP-iptcExt:AISystemUsed': 'Seedream',
      'XMP-iptcExt:AIPromptInformation': prompt,
      'XMP-iptcExt:AIPromptWriterName': 'Ann Example',
      'XMP-iptcCore:AltTextAccessibility': facts.alternativeText,
      'XMP-xmp:CreatorTool': 'Seedream Studio',
      'ExifIFD:UserComment': parameters,
    });
    // A number or a text to exiftool, as it looks.
    expect(Number(found['XMP-iptcExt:AISystemVersionUsed'])).toBe(4);
    expect(JSON.parse(found['XMP-studio:Recipe'] ?? '')).toEqual(facts.recipe);
    if (kind === 'png') {
      expect(found['PNG:Parameters']).toBe(parameters);
      expect(JSON.parse(found['PNG:SeedreamStudioRecipe'] ?? '')).toEqual(facts.recipe);
    }
  });

  test('is read by exiv2', async () => {
    const path = await written(kind);
    expect(readByExiv2(path, 'Xmp.iptcExt.DigitalSourceType')).toBe(sourceType);
    expect(readByExiv2(path, 'Xmp.iptcExt.AISystemUsed')).toBe('Seedream');
    expect(readByExiv2(path, 'Xmp.iptcExt.AISystemVersionUsed')).toBe('4.0');
    expect(readByExiv2(path, 'Xmp.iptcExt.AIPromptInformation')).toBe(prompt);
    expect(readByExiv2(path, 'Xmp.iptc.AltTextAccessibility')).toContain(facts.alternativeText);
    expect(JSON.parse(readByExiv2(path, 'Xmp.studio.Recipe'))).toEqual(facts.recipe);
    expect(readByExiv2(path, 'Exif.Photo.UserComment')).toContain(parameters);
  });

  test('has no fault that exiftool would warn of', async () => {
    const path = await written(kind);
    const said = execFileSync('exiftool', ['-validate', '-warning', '-error', '-a', path], {
      encoding: 'utf8',
    });
    // EXIF for a camera asks for more than there is to say of a picture without one.
    expect(said.replace(/^.*(Missing required JPEG|: \d+ Warnings).*\n/gm, '')).toMatch(
      /^(Validate +: OK.*\n)?$/,
    );
  });

  test.each([
    ['a prompt that fills more than a segment', '灯台 & "sea" '.repeat(1800).trim()],
    ['a prompt of characters beyond 16 bits', '🐙𠀀 '.repeat(40).trim()],
    ['a prompt with controls in it', 'a\u0001b\u0008c\u001bd\u007fe\ufffef\u0085g'],
  ])('is read by exiftool with %s', async (_what, text) => {
    const given = { ...facts, recipe: { ...facts.recipe, prompt: text } };
    const found = readByExiftool(await written(kind, given));
    expect(JSON.parse(found['XMP-studio:Recipe'] ?? '')).toEqual(given.recipe);
    expect(found['XMP-iptcExt:AIPromptInformation']).toBe(text.replace(/[^\P{Cc}\n]|\ufffe/gu, ''));
  });

  test('has the same pixels as before', async () => {
    expect(await pixelHash(await embedded(kind))).toBe(await pixelHash(before[kind]));
  });

  test('has the very same coded pixels as before', async () => {
    const coded = kind === 'jpeg' ? scans : imageData;
    expect(coded(before[kind]).length).toBeGreaterThan(10_000);
    expect(coded(await embedded(kind)).equals(coded(before[kind]))).toBe(true);
  });

  test('has its recipe still when exiftool has written to it', async () => {
    const path = await written(kind);
    execFileSync('exiftool', ['-overwrite_original', '-q', '-XMP-dc:Title=Changed', path]);
    expect((await readEmbeddedRecipe(await readFile(path)))?.recipe).toEqual(facts.recipe);
  });
});

async function pixelHash(bytes: Buffer): Promise<string> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const shape = `${info.width}x${info.height}x${info.channels}`;
  return createHash('sha256').update(shape).update(data).digest('hex');
}

/** All that a JPEG's pixels are decoded from: tables, frame and scans. */
function scans(bytes: Buffer): Buffer {
  const segments = Array.from(jpegSegments(bytes)).filter(
    ({ marker }) => marker !== jpegMarker.app1,
  );
  return Buffer.concat(segments.map(({ start, end }) => bytes.subarray(start, end)));
}

function imageData(bytes: Buffer): Buffer {
  const chunks = Array.from(pngChunks(bytes)).filter(({ type }) => type === 'IDAT');
  return Buffer.concat(chunks.map(({ start, end }) => bytes.subarray(start, end)));
}
