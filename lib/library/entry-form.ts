import { type Draft, emptyDraft } from '#lib/compose/draft';
import { mentionProblem } from '#lib/compose/mention';
import {
  type EntryKind,
  entryNameMaxCharacters,
  NewEntry,
  readTags,
} from '#lib/library/entry';
import { draftOfPlaces, recipeOfDraft } from '#lib/library/recipe-draft';
import { shortened } from '#lib/generations/alternative-text';
import { failed, ok, type Result } from '#lib/result';

/** An entry as it is typed: all fields of all kinds, so that a change of the kind loses nothing. */
export interface EntryForm {
  readonly kind: EntryKind;
  readonly name: string;
  readonly folder: string;
  /** With commas between them. */
  readonly tags: string;
  /** Of a snippet or a style. */
  readonly text: string;
  /** Of a recipe; each of its places is a reference, an open one without a key. */
  readonly draft: Draft;
  readonly preview: string | null;
}

export interface FormProblem {
  readonly field: 'name' | 'folder' | 'tags' | 'text' | 'recipe' | 'preview';
  readonly message: string;
}

export const emptyForm: EntryForm = {
  kind: 'snippet',
  name: '',
  folder: '',
  tags: '',
  text: '',
  draft: emptyDraft,
  preview: null,
};

/** The form of an entry that is there. @param newKey gives each place an identifier of its own */
export function formOf(entry: NewEntry, newKey: () => string): EntryForm {
  const { kind, name, folder, preview } = entry;
  const common = { ...emptyForm, kind, name, folder, preview, tags: entry.tags.join(', ') };
  return entry.kind === 'recipe'
    ? { ...common, draft: draftOfPlaces(entry.recipe, newKey) }
    : { ...common, text: entry.text };
}

/** The form of what is in the composer, called by its first words. */
export function formOfDraft(draft: Draft): EntryForm {
  return { ...emptyForm, kind: 'recipe', name: nameFrom(draft.prompt), draft };
}

/** What a recipe is called until somebody names it. */
export function nameFrom(prompt: string): string {
  return shortened(prompt, Math.floor(entryNameMaxCharacters / 2));
}

/** What a form comes to, or the first thing that is wrong with it. */
export function readForm(form: EntryForm): Result<NewEntry, FormProblem> {
  const { kind, name, folder, preview, draft, text } = form;
  const gone = kind === 'recipe' ? mentionProblem(draft.prompt, placesOf(draft)) : null;
  const common = { kind, name, folder, preview, tags: readTags(form.tags) };
  const read = NewEntry.safeParse(
    kind === 'recipe' ? { ...common, recipe: recipeOfDraft(draft) } : { ...common, text },
  );
  if (read.success && gone === null) return ok(read.data);
  const issue = read.error?.issues[0];
  const field = fields.find((each) => each === issue?.path[0]) ?? 'recipe';
  if (gone !== null && field === 'recipe') return failed({ field, message: gone });
  return failed({ field, message: issue?.message ?? gone ?? '' });
}

const fields = ['name', 'folder', 'tags', 'text', 'recipe', 'preview'] as const;

/** A mention of a reference that is not there is one of a place that waits for it. */
function placesOf(draft: Draft): number {
  return recipeOfDraft(draft).references.length;
}
