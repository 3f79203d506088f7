import * as z from 'zod/mini';
import {
  inNameForm,
  inQueryForm,
  savedNameProblem,
  savedQueryProblem,
} from '#lib/gallery/saved-search';
import { rule } from '#lib/platform/schema-rule';

/** A name in one line. */
export const SavedName = z.string().check(z.overwrite(inNameForm), rule(savedNameProblem));

/** A search in its one form, so that the same one is known again however it was typed. */
const SavedQuery = z.string().check(z.overwrite(inQueryForm), rule(savedQueryProblem));

export const NewSavedSearch = z.object({ name: SavedName, query: SavedQuery });
export type NewSavedSearch = z.infer<typeof NewSavedSearch>;

export const SavedRename = z.object({ id: z.uuid(), name: SavedName });
export type SavedRename = z.infer<typeof SavedRename>;
