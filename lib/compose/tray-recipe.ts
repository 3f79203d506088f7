import { draftWith, type KnownRecipe } from '#lib/compose/draft-with';
import type { Tray } from '#lib/compose/tray';
import { keepForUndo } from '#lib/compose/tray-arrange';
import { tilesOf, workOf } from '#lib/compose/tray-tile';

/**
 * Puts a recipe in the place of the draft.
 *
 * @param without the tile of the picture that it was read from; null where it has none
 * @returns brings back the draft as it was, with its tiles and what was going on with them
 */
export function takeRecipe(tray: Tray, recipe: KnownRecipe, without: string | null): () => void {
  const { draft, gone } = tray.draft.getState();
  const tiles = tilesOf(tray).map(({ id }) => ({
    id,
    work: workOf(tray, id),
    comeBack: keepForUndo(tray, id),
  }));
  const next = draftWith(draft, recipe, { without, newKey: tray.newKey });
  tray.draft.setState({ draft: next, gone: {} });
  return () => {
    const lost = tiles.filter(({ id }) => !tilesOf(tray).some((each) => each.id === id));
    // The work comes first: a tile without any would be taken for one of an earlier visit.
    for (const { id, work } of lost) if (work) tray.works.getState().noteWork(id, work);
    tray.draft.setState({ draft, gone });
    for (const { comeBack } of lost) comeBack();
    tray.say('The draft is back as it was.');
  };
}
