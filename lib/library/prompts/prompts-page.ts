import type { Viewer } from '#lib/accounts/viewer';
import { takeCursor } from '#lib/generations/queries';
import {
  type KeptPromptList,
  listChoices,
  listKeptPromptPage,
} from '#lib/library/prompts/kept-prompt-pages';
import type { PromptsView } from '#lib/library/prompts/prompt-address';
import { listPromptHistory } from '#lib/library/prompts/prompt-history';
import type { KeptPromptChoice } from '#lib/library/prompts/prompt-version';
import { promptPageSize } from '#lib/library/prompts/prompts-request';
import type { PromptPage } from '#lib/library/prompts/sent-prompt';
import { database } from '#lib/platform/database/database';

export type PromptsPage =
  | {
      readonly shows: 'sent';
      /** From where the event stream goes on. */
      readonly cursor: string;
      readonly history: PromptPage;
      /** What a wording of the history can be kept as a version of. */
      readonly choices: readonly KeptPromptChoice[];
    }
  | { readonly shows: 'kept'; readonly kept: KeptPromptList };

/** What a viewer has sent, or what they keep of it. */
export async function getPromptsPage(viewer: Viewer, view: PromptsView): Promise<PromptsPage> {
  if (view.shows === 'kept') {
    return { shows: 'kept', kept: await listKeptPromptPage(viewer, view) };
  }
  // Before the rows: a change between the two is then told twice rather than not at all.
  const cursor = await takeCursor((await database()).db);
  const request = { typed: view.typed, before: null, limit: promptPageSize };
  const [history, choices] = await Promise.all([
    listPromptHistory(viewer, request),
    listChoices(viewer),
  ]);
  return { shows: 'sent', cursor, history, choices };
}
