import pLimit from 'p-limit';
import { goToPrompt } from '#components/compose/focus-prompt';
import { draftStore } from '#lib/compose/draft-store';
import { isUnwritten } from '#lib/compose/draft-with';
import { type NamedFile, takeFiles } from '#lib/compose/tray-intake';
import type { EmbeddedRecipe } from '#lib/gallery/embedded/embedded-recipe';
import { heldFileStore } from '#lib/references/held-files';
import { carriedRecipes, type OfferedRecipe } from './carried-recipes.ts';
import { findRecipe } from './find-recipe.ts';
import { takeRecipe } from './replace-draft.tsx';
import { isRecipeFile, takeRecipeFile } from './take-recipe-file.ts';
import { theTray } from './the-tray.ts';

/** What arrives while something is looked at keeps its place behind it. */
const oneByOne = pLimit(1);

/**
 * Takes files that were dropped, pasted or chosen. A single picture with a recipe brings it back to a
 * composer in which nothing is written; beside what is written it becomes a reference like any other
 * picture, and its recipe is offered.
 *
 * @returns when what becomes a reference has its tile
 */
export function takeArrived(files: readonly NamedFile[]): Promise<void> {
  return oneByOne(() => take(files));
}

async function take(arrived: readonly NamedFile[]): Promise<void> {
  const recipe = arrived.findLast(isRecipeFile);
  if (recipe) await takeRecipeFile(recipe);
  const files = arrived.filter((each) => !isRecipeFile(each));
  const [first] = files;
  if (files.length === 1 && first && isUnwritten(draftStore.getState().draft)) {
    const found = await findRecipe(first.file);
    // Somebody may have begun to write meanwhile.
    if (found && isUnwritten(draftStore.getState().draft)) return bringBack(first, found);
    takeFiles(theTray, files);
    if (found) offer(first, found);
    return;
  }
  if (files.length > 0) takeFiles(theTray, files);
  void lookThrough(files);
}

async function lookThrough(files: readonly NamedFile[]): Promise<void> {
  for (const each of files) {
    const found = await findRecipe(each.file);
    if (found) offer(each, found);
  }
}

function offer({ name, file }: NamedFile, found: EmbeddedRecipe): void {
  const held = [...heldFileStore.getState().held].find(([, each]) => each.file === file);
  // It had no place, or is here already.
  if (!held) return;
  carriedRecipes.setState(({ offered }) => ({
    offered: [...offered, { id: held[0], name, found }],
  }));
  theTray.say(`${name} carries a recipe. It can be used in the place of what is written.`);
}

function bringBack(given: NamedFile, found: EmbeddedRecipe): void {
  const { name } = given;
  const undo = takeRecipe(found.recipe, { words: `Recipe of ${name} taken` });
  const { prompt } = draftStore.getState().draft;
  carriedRecipes.setState({
    offered: [],
    taken: {
      name,
      found,
      useAsReference() {
        // What was written since is kept; the recipe leaves with nothing but itself.
        if (draftStore.getState().draft.prompt === prompt) undo();
        carriedRecipes.setState({ taken: null });
        takeFiles(theTray, [given]);
      },
    },
  });
  theTray.say(`The recipe of ${name} is in the composer.`);
  goToPrompt();
}

/** Puts the recipe of a tile's picture in the place of the draft. */
export function takeOffered({ id, name, found }: OfferedRecipe): void {
  takeRecipe(found.recipe, { words: `Recipe of ${name} taken`, without: id });
  carriedRecipes.setState({ offered: [] });
  theTray.say(`The recipe of ${name} is in the composer.`);
  goToPrompt();
}

/** Lets the pictures be references and nothing else. */
export function keepAsReferences(): void {
  carriedRecipes.setState({ offered: [] });
}

/** Takes the word about a recipe that is in the composer off the page. */
export function putAwayTaken(): void {
  carriedRecipes.setState({ taken: null });
}
