import { describe, expect, test } from 'vitest';
import {
  readLink,
  readWireSize,
  SeedreamAnswer,
  SeedreamRequest,
} from '#lib/platform/seedream/contract';

const least = { prompt: 'a lighthouse' };
const all = {
  prompt: 'a set of 4 lighthouses',
  images: ['data:image/jpeg;base64,AAAA'],
  size: '2048x2048',
  sequential_image_generation: 'auto',
  max_images: 4,
  watermark: false,
};
const isLawful = (request: unknown) => SeedreamRequest.safeParse(request).success;

describe('a request on the wire', () => {
  test('has exactly the six fields of the page', () => {
    expect(Object.keys(SeedreamRequest.shape)).toEqual(Object.keys(all));
    expect(isLawful(all)).toBe(true);
    expect(isLawful(least)).toBe(true);
  });

  test.each([
    'seed',
    'negative_prompt',
    'n',
    'stream',
    'response_format',
    'model',
    'guidance_scale',
  ])('may not have a field "%s"', (field) => {
    expect(isLawful({ ...all, [field]: 1 })).toBe(false);
  });

  test.each([
    ['no prompt', {}],
    ['an empty prompt', { prompt: '' }],
    ['a prompt that is no text', { prompt: 4 }],
    ['images that are no list', { ...least, images: 'https://example.org/1.png' }],
    ['a set mode of its own', { ...least, sequential_image_generation: 'on' }],
    ['a watermark in words', { ...least, watermark: 'true' }],
  ])('is refused with %s', (_what, request) => {
    expect(isLawful(request)).toBe(false);
  });

  test.each([
    [9, true],
    [10, true],
    [11, false],
  ])('with %i references is lawful: %s', (count, lawful) => {
    const images = Array.from({ length: count }, () => 'data:image/png;base64,AAAA');
    expect(isLawful({ ...least, images })).toBe(lawful);
  });

  test.each([
    [0, false],
    [1, true],
    [15, true],
    [16, false],
    [2.5, false],
  ])('with max_images %d is lawful: %s', (maxImages, lawful) => {
    expect(isLawful({ ...least, max_images: maxImages })).toBe(lawful);
  });
});

describe('a size on the wire', () => {
  test.each([
    ['1K', true],
    ['2K', true],
    ['4K', true],
    ['2k', false],
    ['3K', false],
    ['8K', false],
    ['1024x1024', true],
    ['1024x1023', false],
    ['4096x4096', true],
    ['4096x4097', false],
    ['16384x1024', true],
    ['16385x1024', false],
    ['2048X2048', false],
    ['2048*2048', false],
    ['2048×2048', false],
    [' 2048x2048', false],
    ['2048x2048\n', false],
    ['02048x2048', false],
    ['2048.0x2048', false],
    ['2e3x2048', false],
    ['-2048x-2048', false],
    ['2048', false],
    ['', false],
  ])('"%s" is lawful: %s', (size, lawful) => {
    expect(isLawful({ ...least, size })).toBe(lawful);
  });

  test('is read as what it says', () => {
    expect(readWireSize('2K')).toEqual({ token: '2K' });
    expect(readWireSize('2304x1728')).toEqual({ width: 2304, height: 1728 });
    expect(readWireSize('wide')).toBeNull();
  });
});

describe('an answer', () => {
  const read = (answer: unknown) => SeedreamAnswer.safeParse(answer);

  test.each([
    ['an empty list', { images: [] }, []],
    ['null', { images: null }, null],
    ['nothing', {}, undefined],
  ])('with %s for its pictures can still be read', (_what, answer, images) => {
    expect(read(answer)).toMatchObject({ success: true });
    expect(read(answer).data?.images).toEqual(images);
  });

  test.each([
    ['text', 'images'],
    ['a list', []],
    ['a list that is none', { images: 'https://a' }],
    ['nothing at all', undefined],
  ])('of %s cannot be read', (_what, answer) => {
    expect(read(answer).success).toBe(false);
  });
});

describe('a link in an answer', () => {
  test.each([
    ['text, as the page says', 'https://a', 'https://a'],
    ['wrapped as sister services do', { image_url: 'https://b' }, 'https://b'],
    ['wrapped in another way', { url: 'https://c', size: '2x2' }, 'https://c'],
    ['a number', 1, null],
    ['an address that is no text', { url: 1 }, null],
    ['an object without an address', { width: 2 }, null],
    ['null', null, null],
    ['a list', ['https://a'], null],
  ])('may be %s', (_what, item, link) => {
    expect(readLink(item)).toBe(link);
  });
});
