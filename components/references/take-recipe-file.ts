import { goToPrompt } from '#components/compose/focus-prompt';
import type { NamedFile } from '#lib/compose/tray-intake';
import { readStudio } from '#lib/gallery/embedded/read-studio';
import { takeRecipe } from './replace-draft.tsx';
import { theTray } from './the-tray.ts';

/** Of a recipe with the longest prompt and ten references, several times over. */
const maxBytes = 64_000;

/** Whether a file may be a recipe by itself, as shared galleries give them away. */
export function isRecipeFile({ name, file }: NamedFile): boolean {
  return file.type === 'application/json' || name.toLowerCase().endsWith('.json');
}

/** Puts the recipe of a file into the composer, in the place of what is written there. */
export async function takeRecipeFile({ name, file }: NamedFile): Promise<void> {
  const found = file.size <= maxBytes ? await readStudio(await file.text()) : null;
  if (!found) {
    theTray.tell(`${name} is no recipe of this studio. Nothing was changed.`);
    return;
  }
  takeRecipe(found.recipe, { words: `Recipe of ${name} taken` });
  theTray.say(`The recipe of ${name} is in the composer.`);
  goToPrompt();
}
