import { describe, expect, test } from 'vitest';
import { draftToRecipe, emptyDraft } from '#lib/compose/draft';
import { attachReference } from '#lib/compose/draft-references';
import { createDraftStore } from '#lib/compose/draft-store';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { LibraryRecipe } from '#lib/library/library-recipe';
import {
  draftOfPlaces,
  draftToCompose,
  recipeOfDraft,
  withoutPlace,
  withPlace,
} from '#lib/library/recipe-draft';
import { unknownKey } from '#tests/support/library-entries';

const [first, second] = [unknownKey('1'), unknownKey('2')];

function keys() {
  let count = 0;
  return () => {
    count += 1;
    return `tile-${count}`;
  };
}

function recipeOf(prompt: string, references: readonly (string | null)[]): LibraryRecipe {
  return { ...emptyRecipe, prompt, references: [...references] };
}

const prompt = 'The person of image 1 in the coat of image 2, lit as image 3';

describe('in the composer', () => {
  test('a recipe with all its references is what it was', () => {
    const recipe = { ...recipeOf(prompt, [first, second, unknownKey('3')]), watermark: false };
    const read = draftToRecipe(draftToCompose(recipe, keys()));
    expect(read).toEqual({ recipe });
  });

  test('one that asks for references is not sent without them', () => {
    const draft = draftToCompose(recipeOf(prompt, [null, null, null]), keys());
    expect(draft.references).toEqual([]);
    expect(draft.prompt).toBe('The person of @image 1 in the coat of @image 2, lit as @image 3');
    expect(draftToRecipe(draft)).toMatchObject({ problem: { field: 'prompt' } });
  });

  test('references that are added take the places that wait for them', () => {
    const store = createDraftStore();
    store.setState({ draft: draftToCompose(recipeOf(prompt, [null, null, null]), keys()) });
    for (const key of [first, second, unknownKey('3')]) {
      attachReference(store, { id: key, name: 'a.jpg', key, originalKey: null });
    }
    const { draft } = store.getState();
    expect(draftToRecipe(draft)).toMatchObject({ recipe: { prompt } });
  });

  test('what is kept comes first, and the prompt calls it by its new number', () => {
    const draft = draftToCompose(recipeOf(prompt, [null, second, null]), keys());
    expect(draft.references.map(({ key }) => key)).toEqual([second]);
    expect(draft.prompt).toBe('The person of @image 2 in the coat of @image 1, lit as @image 3');
  });
});

describe('in its form', () => {
  test('a recipe is the same again when nothing is changed', () => {
    const recipe = recipeOf(prompt, [null, second, null]);
    expect(recipeOfDraft(draftOfPlaces(recipe, keys()))).toEqual(recipe);
  });

  test('a place can be added, and is asked for', () => {
    const draft = withPlace(draftOfPlaces(recipeOf('A boat', []), keys()), 'new');
    expect(recipeOfDraft(draft).references).toEqual([null]);
  });

  test('a place that is taken away leaves the others their pictures', () => {
    const draft = draftOfPlaces(recipeOf('image 1 beside image 2', [first, second]), keys());
    const left = withoutPlace(draft, draft.references[0]?.id ?? '');
    expect(left.references.map(({ key }) => key)).toEqual([second]);
    expect(left.prompt).toBe('@[removed image] beside @image 1');
  });
});

describe('out of the composer', () => {
  test('a reference that is still on its way becomes one that is asked for', () => {
    const references = [
      { id: 'a', name: 'a.jpg', key: first, originalKey: null },
      { id: 'b', name: 'b.jpg', key: null, originalKey: second },
    ];
    const draft = { ...emptyDraft, prompt: 'As @image 1 and @image 2', references };
    expect(recipeOfDraft(draft)).toMatchObject({
      prompt: 'As image 1 and image 2',
      references: [first, null],
    });
  });

  test('so does one that is mentioned and not there, up to the tenth', () => {
    const draft = { ...emptyDraft, prompt: 'As @image 2' };
    expect(recipeOfDraft(draft).references).toEqual([null, null]);
    expect(recipeOfDraft({ ...draft, prompt: 'As @image 99' }).references).toHaveLength(10);
    expect(LibraryRecipe.safeParse(recipeOfDraft(draft)).success).toBe(true);
  });
});
