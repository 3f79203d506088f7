import { type Draft, emptyDraft } from '#lib/compose/draft';
import { mentionProblem } from '#lib/compose/mention';
import { maximumAdvice } from '#lib/compose/set-advice';
import { type EntryKind, NewEntry, readTags } from '#lib/library/entry';
import { nameFrom } from '#lib/library/library-name';
import { draftOfPlaces, recipeOfDraft } from '#lib/library/recipe-draft';
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

/** What a form comes to, or the first thing that is wrong with it. */
export function readForm(form: EntryForm): Result<NewEntry, FormProblem> {
  const { kind, name, folder, preview, draft, text } = form;
  const wrong = kind === 'recipe' ? draftProblem(draft) : null;
  const common = { kind, name, folder, preview, tags: readTags(form.tags) };
  const read = NewEntry.safeParse(
    kind === 'recipe' ? { ...common, recipe: recipeOfDraft(draft) } : { ...common, text },
  );
  if (read.success && wrong === null) return ok(read.data);
  const issue = read.error?.issues[0];
  const field = fields.find((each) => each === issue?.path[0]) ?? 'recipe';
  const message = field === 'recipe' ? (wrong ?? issue?.message) : issue?.message;
  return failed({ field, message: message ?? '' });
}

const fields = ['name', 'folder', 'tags', 'text', 'recipe', 'preview'] as const;

/** What is wrong with a draft that its recipe no longer shows: what is mentioned, and what is no number. */
function draftProblem(draft: Draft): string | null {
  // A mention of a reference that is not there is one of a place that waits for it.
  const places = recipeOfDraft(draft).references.length;
  const gone = mentionProblem(draft.prompt, places);
  return gone ?? (draft.isSet ? maximumAdvice(draft.maximum, places) : null);
}
