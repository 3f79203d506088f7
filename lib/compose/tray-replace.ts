import type { Draft } from '#lib/compose/draft';
import { isSameDraft, isUntouched } from '#lib/compose/draft-with';
import { putAside } from '#lib/compose/put-aside';
import type { Tray } from '#lib/compose/tray';
import { keepForUndo } from '#lib/compose/tray-arrange';
import { tilesOf, workOf } from '#lib/compose/tray-tile';

/** A draft that has made room for another one. */
export interface ReplacedDraft {
  /** Whether there was anything in it that somebody would miss. */
  readonly isMissed: boolean;
  /** Puts it back as it was, with its tiles and what was going on with them. */
  comeBack(): void;
}

/**
 * Puts another draft in the place of the one that is there. What was written comes back with Alt and
 * an arrow as well, for longer than anything can be undone. One that says the same changes nothing.
 */
export function replaceDraft(tray: Tray, next: Draft): ReplacedDraft {
  const { draft, gone } = tray.draft.getState();
  if (isSameDraft(draft, next)) return { isMissed: false, comeBack: () => undefined };
  const tiles = tilesOf(tray).map(({ id }) => ({
    id,
    work: workOf(tray, id),
    comeBack: keepForUndo(tray, id),
  }));
  putAside(draft.prompt, next.prompt);
  tray.draft.setState({ draft: next, gone: {} });
  return {
    isMissed: !isUntouched(draft),
    comeBack() {
      const { prompt, references: now } = tray.draft.getState().draft;
      // What was written since makes room in its turn.
      if (prompt !== next.prompt) putAside(prompt, draft.prompt);
      const stayed = new Map(now.map((each) => [each.id, each]));
      const lost = tiles.filter(({ id }) => !stayed.has(id));
      // The work comes first: a tile without any would be taken for one of an earlier visit.
      for (const { id, work } of lost) if (work) tray.works.getState().noteWork(id, work);
      // One that stayed may have reached the studio since.
      const references = draft.references.map((each) => stayed.get(each.id) ?? each);
      tray.draft.setState({ draft: { ...draft, references }, gone });
      for (const tile of lost) tile.comeBack();
      tray.say('The draft is back as it was.');
    },
  };
}
