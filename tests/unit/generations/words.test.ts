import { describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { failureWords } from '#lib/generations/failure-words';
import { type Generation, missingReasons } from '#lib/generations/generation';
import { missingLabel } from '#lib/generations/missing-label';
import { billedSentence, missingSentence } from '#lib/generations/missing-words';
import { refusalWords } from '#lib/generations/refusal-words';
import { fieldNamedIn } from '#lib/generations/request-field';
import { sizeWords } from '#lib/generations/size-words';
import { stateWords } from '#lib/generations/state-words';
import { FailureKind } from '#lib/platform/seedream/failure';
import { fakeGeneration, fakeImages } from '#tests/support/fake-generation';

const at = (state: string, rest: object = {}) =>
  fakeGeneration(1, { state, waiting: null, ...rest } as Partial<Generation>);

describe('the state of a card', () => {
  test.each([
    [at('queued'), 'Waiting to be sent'],
    [at('dispatching'), 'Sent, picture on the way'],
    [at('received', { images: fakeImages('p') }), 'Receiving the picture'],
    [at('received'), 'Receiving the picture'],
    [at('received', { recipe: { ...emptyRecipe, set: { maximum: 4 } } }), 'Receiving the pictures'],
    [at('storing', { images: fakeImages('sspp') }), 'Receiving 2 of 4'],
    [at('done', { images: fakeImages('s') }), 'Done in 8.2 s'],
    [at('done', { images: fakeImages('ssm') }), 'Done in 8.2 s, 2 of 3 kept'],
    [at('done', { images: fakeImages('std') }), 'Done in 8.2 s'],
    [at('done', { images: fakeImages('tdm') }), 'Done in 8.2 s, 2 of 3 kept'],
    [at('storing', { images: fakeImages('tdpp') }), 'Receiving 2 of 4'],
    [at('failed'), 'Failed'],
    [at('unknown'), 'Outcome unknown'],
    [at('canceled'), 'Canceled before it was sent, nothing is billed'],
  ])('%# is said in words', (generation, words) => {
    expect(stateWords(generation)).toBe(words);
  });
});

describe('what is missing', () => {
  test('nothing, when all is there', () => {
    expect(missingSentence(at('done', { images: fakeImages('sss') }))).toBeNull();
  });

  test('is counted against what came', () => {
    expect(missingSentence(at('done', { images: fakeImages('ssm') }))).toBe(
      '1 of 3 links had expired.',
    );
    expect(missingSentence(at('failed', { images: fakeImages('m') }))).toBe(
      'The link had expired.',
    );
  });

  test('for several reasons names each', () => {
    const [stored, expired, other] = fakeImages('smm');
    const images = [stored, expired, { ...other, missing: 'not-a-picture' }];
    expect(missingSentence(at('done', { images }))).toBe(
      '2 of 3 pictures could not be kept: 1 link had expired, 1 picture could not be read.',
    );
  });

  test.each(missingReasons)('because of %s fits its frame', (reason) => {
    expect(missingLabel(reason).length).toBeLessThan(16);
  });

  test('was billed, and the demo says that it bills nothing', () => {
    expect(billedSentence(3, 'seedream')).toBe('You were billed for 3.');
    expect(billedSentence(3, 'demo')).toMatch(/bills nothing/);
  });
});

describe('a failure', () => {
  test.each(FailureKind.options)('%s says what happened, what it costs and what to do', (kind) => {
    for (const provider of ['demo', 'seedream'] as const) {
      const words = failureWords(kind, { provider, images: fakeImages('m') });
      expect(words.title).not.toBe('');
      expect(`${words.meaning} ${words.advice}`).toMatch(/bill|cost/);
      expect(words.ways.length).toBeGreaterThan(0);
    }
  });

  test('of an unknown outcome never says that nothing was billed where money is at stake', () => {
    const { meaning, advice } = failureWords('unknown-outcome', {
      provider: 'seedream',
      images: [],
    });
    expect(meaning).toMatch(/may have been billed/);
    expect(advice).toMatch(/may bill twice/);
  });
});

describe('a refused order', () => {
  const codes = ['conflict', 'not-found', 'not-allowed', 'disk-full', 'too-late'] as const;
  test.each(codes)('%s says that nothing was sent', (code) => {
    expect(refusalWords({ code }).advice).toContain('Nothing was sent and nothing is billed.');
  });

  test('for a rule says the rule, and once that nothing was sent', () => {
    const { advice } = refusalWords({ code: 'invalid', message: 'Too wide.' });
    expect(advice).toBe('Too wide. Nothing was sent and nothing is billed.');
    expect(refusalWords({ code: 'invalid', message: advice }).advice).toBe(advice);
  });

  test('without an answer does not claim that nothing was sent', () => {
    expect(refusalWords({ code: 'offline' }).advice).not.toMatch(/nothing was sent/i);
  });
});

describe('the size on a card', () => {
  test('is the one asked for, until another came', () => {
    const asked = { method: 'pixels', width: 2048, height: 2048 } as const;
    expect(sizeWords(asked, [])).toBe('2048 × 2048');
    expect(sizeWords(asked, fakeImages('sp'))).toBe('2048 × 2048');
  });

  test('of a token says what the model chose', () => {
    const asked = { method: 'token', token: '2K' } as const;
    expect(sizeWords(asked, fakeImages('p'))).toBe('2K');
    expect(sizeWords(asked, fakeImages('s'))).toBe('2K asked, 2048 × 2048 received');
    const [one, other] = fakeImages('ss');
    const images = one && other ? [one, { ...other, width: 1760 }] : [];
    expect(sizeWords(asked, images)).toBe('2K asked, 2 sizes received');
  });
});

describe('the field a refusal names', () => {
  const recipe = { ...emptyRecipe, prompt: 'Six', set: { maximum: 6 } };
  test.each([
    ['size: total pixels are too few', { label: 'Size', value: '2048 × 2048' }],
    ['max_images must be at most 5', { label: 'Maximum images', value: '6' }],
    ['Invalid prompt', { label: 'Prompt', value: '3 characters' }],
    ['images[0] is not a picture', { label: 'References', value: '0' }],
    ['watermark must be a boolean', { label: 'Watermark', value: 'on' }],
    ['Something else', null],
  ])('%j', (message, field) => {
    expect(fieldNamedIn(message, recipe)).toEqual(field);
  });
});
