import { readTyped } from '#lib/library/prompts/prompts-request';
import { firstOf, type SearchParams } from '#lib/search-params';

export const promptsPage = '/library/prompts';

/** What of the prompts is looked at: the history of what was sent, or what is kept by its versions. */
export interface PromptsView {
  readonly shows: 'sent' | 'kept';
  /** The words that are searched for; empty for everything. */
  readonly typed: string;
  /** Where a page of kept prompts begins; null for the newest. */
  readonly before: string | null;
}

/** Reads an address; what makes no sense in it is as if it were not there. */
export function readPromptsView(params: SearchParams): PromptsView {
  return {
    shows: firstOf(params, 'show') === 'kept' ? 'kept' : 'sent',
    typed: readTyped(firstOf(params, 'q')),
    before: firstOf(params, 'before'),
  };
}

/** The address of a view: `/library/prompts?show=kept&q=harbour`. */
export function promptsAddress({ shows, typed, before }: PromptsView): string {
  const params = new URLSearchParams();
  if (shows === 'kept') params.set('show', shows);
  if (typed.trim() !== '') params.set('q', typed.trim());
  if (before !== null) params.set('before', before);
  const query = params.toString();
  return query === '' ? promptsPage : `${promptsPage}?${query}`;
}

/** Where all that is kept is found. */
export const allKeptPrompts = promptsAddress({ shows: 'kept', typed: '', before: null });

/** The page of a kept prompt. */
export function keptPromptPage(id: string): string {
  return `${promptsPage}/${id}`;
}
