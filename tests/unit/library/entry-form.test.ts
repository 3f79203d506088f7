import { describe, expect, test } from 'vitest';
import { emptyDraft } from '#lib/compose/draft';
import { emptyForm, formOf, formOfDraft, readForm } from '#lib/library/entry-form';
import { recipeEntryOf, snippetOf, styleOf, unknownKey } from '#tests/support/library-entries';

let count = 0;
const newKey = () => {
  count += 1;
  return `tile-${count}`;
};
const problemOf = (form: typeof emptyForm) => {
  const read = readForm(form);
  return read.ok ? null : read.failure;
};
const named = { ...emptyForm, name: 'A', text: 'a' };
const recipe = { ...named, kind: 'recipe' as const, draft: { ...emptyDraft, prompt: 'A boat' } };

describe('the form of an entry', () => {
  test.each([
    snippetOf('A', { folder: 'Looks', tags: ['ink', 'two words'] }),
    styleOf('B', 'in ink'),
    recipeEntryOf('C', { preview: '01a209df-70aa-77e9-8559-c44654ae5f76', watermark: false }),
    recipeEntryOf('D', { prompt: 'image 1 on image 2', references: [null, unknownKey('a')] }),
    recipeEntryOf('E', { size: { method: 'token', token: '4K' }, set: { maximum: 15 } }),
  ])('gives it again when nothing is changed: $name', (entry) => {
    expect(readForm(formOf(entry, newKey))).toEqual({ ok: true, value: entry });
  });

  test.each([
    ['name', { ...named, name: ' ' }],
    ['text', { ...named, text: '' }],
    ['folder', { ...named, folder: 'a/b/c/d/e' }],
    ['tags', { ...named, tags: 'n'.repeat(61) }],
    ['recipe', { ...recipe, draft: emptyDraft }],
    ['recipe', { ...recipe, draft: { ...recipe.draft, isSet: true, maximum: 'x' } }],
    ['recipe', { ...recipe, draft: { ...recipe.draft, prompt: 'As @[removed image]' } }],
    ['recipe', { ...recipe, draft: { ...recipe.draft, prompt: 'As @image 11' } }],
  ])('says what is wrong beside its field: %s', (field, form) => {
    expect(problemOf(form)).toMatchObject({ field, message: expect.stringMatching(/\.$/) });
  });

  test('takes a mention of what is not there for a reference that is asked for', () => {
    const form = { ...recipe, draft: { ...recipe.draft, prompt: 'As @image 2' } };
    expect(readForm(form)).toMatchObject({ value: { recipe: { references: [null, null] } } });
  });

  test('is called by the first words of what is in the composer', () => {
    const prompt = `A lighthouse on a cliff, ${'seen from the water '.repeat(9)}`;
    const { name, kind } = formOfDraft({ ...emptyDraft, prompt });
    expect(kind).toBe('recipe');
    expect(name).toMatch(/^A lighthouse on a cliff.*…$/);
    expect(name.length).toBeLessThanOrEqual(40);
  });
});
