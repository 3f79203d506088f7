import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, draftToRecipe, emptyDraft } from '#lib/compose/draft';
import { recipeToDraft } from '#lib/compose/draft-of-recipe';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { Recipe } from '#lib/compose/recipe';
import { nearestSize, sizePresets, sizeTokens } from '#lib/compose/size';
import { readStoredDraft } from '#lib/compose/stored-draft';
import { anyMentioningPrompt } from '#tests/support/mentioning-prompt';

const anySize = fc.oneof(
  fc.constantFrom(...sizePresets).map(({ width, height }) => ({ method: 'pixels', width, height })),
  fc.constantFrom(...sizeTokens).map((token) => ({ method: 'token', token })),
  fc
    .record({
      width: fc.integer({ min: 256, max: 16_384 }),
      height: fc.integer({ min: 256, max: 16_384 }),
    })
    .map((asked) => ({ method: 'pixels', ...nearestSize(asked) })),
);

const anyKey = fc.stringMatching(/^[0-9a-f]{64}$/);

const anyRecipe = fc
  .record({
    prompt: fc.oneof(
      fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
      anyMentioningPrompt,
    ),
    references: fc.array(anyKey, { maxLength: 10 }),
    size: anySize,
    set: fc.option(fc.record({ maximum: fc.integer({ min: 1, max: 15 }) })),
    watermark: fc.boolean(),
  })
  .map((part) => ({
    ...emptyRecipe,
    ...part,
    prompt: part.prompt.trim() || 'A boat',
    set: part.set && { maximum: Math.min(part.set.maximum, 15 - part.references.length) },
  }));

const boat = { id: 'boat', name: 'boat.jpg', key: 'a'.repeat(64), originalKey: null };

describe('a draft', () => {
  test('made from a recipe gives that recipe again', () => {
    fc.assert(
      fc.property(anyRecipe, (given) => {
        const recipe = Recipe.parse(given);
        let tiles = 0;
        const draft = recipeToDraft(recipe, () => `tile-${++tiles}`);
        expect(readStoredDraft({ draft: JSON.parse(JSON.stringify(draft)) })).toEqual(draft);
        expect(draftToRecipe(draft)).toEqual({ recipe });
      }),
      { numRuns: 1000 },
    );
  });

  test('mentions the references of its recipe', () => {
    const recipe = { ...emptyRecipe, prompt: 'Image 1 by image 2', references: ['a'.repeat(64)] };
    expect(recipeToDraft(recipe, () => 'tile').prompt).toBe('@Image 1 by image 2');
  });

  test.each([
    ['Put @image 1 to sea', 'Put image 1 to sea'],
    ['@image 1', 'image 1'],
    [' @@image 2 in red letters ', '@image 2 in red letters'],
  ])('"%s" is sent as "%s"', (prompt, sent) => {
    const read = draftToRecipe({ ...emptyDraft, prompt, references: [boat] });
    expect('recipe' in read && read.recipe.prompt).toBe(sent);
  });

  test('with the pixels of a preset has that preset chosen', () => {
    const size = { method: 'pixels', width: 1664, height: 2496 } as const;
    expect(recipeToDraft({ ...emptyRecipe, size }, () => 'tile').size).toEqual({
      choice: 'preset',
      ratio: '2:3',
    });
  });

  test('keeps what was typed while another size is chosen', () => {
    const typed = { ...emptyDraft, prompt: 'A boat', customWidth: '12', customHeight: 'wide' };
    const read = draftToRecipe({ ...typed, size: { choice: 'token', token: '2K' } });
    expect('recipe' in read && read.recipe.size).toEqual({ method: 'token', token: '2K' });
    expect(readStoredDraft({ draft: typed }).customHeight).toBe('wide');
  });

  test.each([
    [{ prompt: '  ' }, 'prompt', 'Write a prompt first: say what the picture shows.'],
    [{ prompt: '@[boat.jpg]' }, 'prompt', '“boat.jpg” is mentioned and no longer a reference'],
    [
      { prompt: 'Like @image 2', references: [boat] },
      'prompt',
      '“image 2” is mentioned and there is no such reference',
    ],
    [{ size: { choice: 'custom' }, customWidth: '' }, 'size', 'whole numbers of pixels'],
    [{ size: { choice: 'custom' }, customWidth: '5000', customHeight: '300' }, 'size', '16 times'],
    [{ isSet: true, maximum: '0' }, 'maximum', 'A set has 1 to 15 images'],
    [{ isSet: true, maximum: '16' }, 'maximum', 'A set has 1 to 15 images'],
    [{ isSet: true, maximum: 'four' }, 'maximum', 'A set has 1 to 15 images'],
  ] as const)('that cannot be sent says where and why: %j', (part, field, words) => {
    const read = draftToRecipe({ ...emptyDraft, prompt: 'A boat', ...part } as Draft);
    expect('problem' in read && read.problem.field).toBe(field);
    expect('problem' in read && read.problem.message).toContain(words);
  });

  test.each([
    ['1', true],
    ['15', true],
    [' 7 ', true],
    ['16', false],
    ['1.5', false],
    ['', false],
  ])('for a set of "%s" becomes a recipe: %s', (maximum, isRecipe) => {
    const read = draftToRecipe({ ...emptyDraft, prompt: 'A boat', isSet: true, maximum });
    expect('recipe' in read).toBe(isRecipe);
  });

  test('for one picture does not care what its maximum says', () => {
    expect('recipe' in draftToRecipe({ ...emptyDraft, prompt: 'A boat', maximum: '' })).toBe(true);
  });
});
