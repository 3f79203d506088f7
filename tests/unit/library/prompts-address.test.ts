import { describe, expect, test } from 'vitest';
import {
  allKeptPrompts,
  promptsAddress,
  readPromptsView,
} from '#lib/library/prompts/prompt-address';
import { readPromptsRequest, typedMaxCharacters } from '#lib/library/prompts/prompts-request';
import { endWords, noPictureWords, sentWords } from '#lib/library/prompts/sent-prompt';

const id = '01a2a2a2-0000-7000-8000-000000000000';

describe('the address of the prompts', () => {
  test.each([
    ['/library/prompts', { shows: 'sent', typed: '', before: null }],
    ['/library/prompts?q=harbour+dawn', { shows: 'sent', typed: 'harbour dawn', before: null }],
    ['/library/prompts?show=kept', { shows: 'kept', typed: '', before: null }],
    [
      `/library/prompts?show=kept&q=%E5%A4%9C&before=${id}`,
      { shows: 'kept', typed: '夜', before: id },
    ],
  ] as const)('%s is read as it is written', (address, view) => {
    expect(promptsAddress(view)).toBe(address);
    const params = Object.fromEntries(new URL(address, 'http://studio').searchParams);
    expect(readPromptsView(params)).toEqual(view);
  });

  test('is the newest of everything where it makes no sense', () => {
    const params = { show: 'all', q: undefined, before: undefined };
    expect(readPromptsView(params)).toEqual({ shows: 'sent', typed: '', before: null });
  });

  test('says the first of two, as that of the library does', () => {
    expect(readPromptsView({ q: ['a', 'b'] }).typed).toBe('a');
  });

  test('leads to all that is kept', () => {
    expect(allKeptPrompts).toBe('/library/prompts?show=kept');
  });
});

describe('a question for prompts', () => {
  const read = (query: string) => readPromptsRequest(new URLSearchParams(query));

  test.each([
    ['', { typed: '', before: null, limit: 30 }],
    [`q= boats &before=${id}&limit=1`, { typed: 'boats', before: id, limit: 1 }],
    ['limit=100', { typed: '', before: null, limit: 100 }],
  ])('%j is understood', (query, request) => {
    expect(read(query)).toEqual(request);
  });

  test.each(['limit=0', 'limit=101', 'limit=1.5', 'limit=many', 'before=yesterday', 'before='])(
    '%j is not',
    (query) => {
      expect(read(query)).toBeNull();
    },
  );

  test('is cut where it is too long, and never through a character', () => {
    const longest = 'a'.repeat(typedMaxCharacters);
    expect(read(`q=${longest}b`)?.typed).toBe(longest);
    const cut = read(`q=${encodeURIComponent(`${longest.slice(1)}🛶`)}`)?.typed ?? '';
    expect(cut.isWellFormed()).toBe(true);
  });
});

test('how often and how it ended is said in words', () => {
  expect(sentWords(1)).toBe('Sent once');
  expect(sentWords(1284)).toBe('Sent 1,284 times');
  expect(endWords('done')).toBeNull();
  expect(endWords('failed')).toBe('Failed last time');
  expect(endWords('storing')).toBe('Under way');
});

test('where no picture is, it is said why as far as that is known', () => {
  expect(noPictureWords('queued')).toBe('Its pictures are on their way.');
  expect(noPictureWords('storing')).toBe('Its pictures are on their way.');
  expect(noPictureWords('done')).toBe('Its pictures are not here any more.');
  for (const state of ['failed', 'canceled', 'unknown', null] as const) {
    expect(noPictureWords(state)).toBe('No picture with these words is here.');
  }
});
