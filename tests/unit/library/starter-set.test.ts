import { describe, expect, test } from 'vitest';
import { draftToRecipe } from '#lib/compose/draft';
import { attachReference } from '#lib/compose/draft-references';
import { createDraftStore } from '#lib/compose/draft-store';
import { lengthProblems } from '#lib/compose/lint/length-rule';
import { lintPrompt, lintWording } from '#lib/compose/lint/lint-prompt';
import { findMentions } from '#lib/compose/mention';
import { imagesNamedIn } from '#lib/compose/prompt';
import { Recipe } from '#lib/compose/recipe';
import { newClientKey } from '#lib/id';
import { type EntryKind, NewEntry, wordsOf } from '#lib/library/entry';
import { draftToCompose } from '#lib/library/recipe-draft';
import { starterSet } from '#lib/library/starter-set';
import { unknownKey } from '#tests/support/library-entries';

const named = starterSet.map((entry) => [entry.name, entry] as const);
const recipes = starterSet.flatMap((entry) => (entry.kind === 'recipe' ? entry : []));
const namedRecipes = recipes.map((entry) => [entry.name, entry.recipe] as const);

/** The draft of a recipe once every reference that it asks for was added. */
function filled(recipe: (typeof recipes)[number]['recipe']) {
  const store = createDraftStore();
  store.setState({ draft: draftToCompose(recipe, newClientKey) });
  for (const at of recipe.references.keys()) {
    const key = unknownKey(String(at));
    attachReference(store, { id: key, name: `${at}.jpg`, key, originalKey: null });
  }
  return store.getState().draft;
}

describe('the starter set', () => {
  test.each<[EntryKind, number]>([
    ['recipe', 6],
    ['style', 8],
    ['snippet', 10],
  ])('has more than a few of each kind: %s', (kind, least) => {
    expect(starterSet.filter((entry) => entry.kind === kind).length).toBeGreaterThanOrEqual(least);
  });

  test('has no two of a kind with one name in one folder', () => {
    const places = starterSet.map(({ kind, folder, name }) => [kind, folder, name].join('\n'));
    expect(new Set(places).size).toBe(starterSet.length);
  });

  test('shows what the provider advises', () => {
    const has = (tag: string) => recipes.some(({ tags }) => tags.includes(tag));
    expect(['poster', 'product', 'storyboard', 'marks', 'style', 'infographic'].every(has)).toBe(
      true,
    );
  });

  test.each(named)('%s is kept as it is written', (_name, entry) => {
    expect(NewEntry.parse(entry)).toEqual(entry);
  });

  test.each(named)(
    '%s is as long as is advised, and has no habit of other tools',
    (_name, entry) => {
      const words = wordsOf(entry);
      expect(lengthProblems(words)).toEqual([]);
      expect(lintWording(words)).toEqual([]);
      expect(words).not.toMatch(/[{}<>[\]]/);
    },
  );
});

describe('a recipe of the starter set', () => {
  test.each(namedRecipes)('%s gives the editor nothing to say', (_name, recipe) => {
    expect(lintPrompt(filled(recipe))).toEqual([]);
  });

  test.each(namedRecipes)('%s is lawful once its references are there', (_name, recipe) => {
    const read = draftToRecipe(filled(recipe));
    if (!('recipe' in read)) throw new Error(read.problem.message);
    expect(Recipe.parse(read.recipe)).toEqual({ ...recipe, references: read.recipe.references });
    expect(read.recipe.references).toHaveLength(recipe.references.length);
  });

  test.each(namedRecipes)('%s speaks of each reference that it asks for', (_name, recipe) => {
    const { prompt } = draftToCompose(recipe, newClientKey);
    const numbers = new Set(findMentions(prompt).map(({ number }) => number));
    expect([...numbers].sort()).toEqual(recipe.references.map((_, at) => at + 1));
    expect(prompt.replaceAll(/@image \d/g, '')).not.toMatch(/\bimage \d/i);
  });

  test.each(namedRecipes)('%s says how many where it asks for a set', (_name, recipe) => {
    const asked = recipe.set?.maximum ?? null;
    expect(asked === null ? null : imagesNamedIn(recipe.prompt)).toBe(asked);
  });

  test.each(namedRecipes)(
    '%s has every word of its picture in double quotes',
    (_name, { prompt }) => {
      expect(prompt.split('"').length % 2).toBe(1);
      expect(prompt).not.toMatch(/[“”‘’]/);
    },
  );
});
