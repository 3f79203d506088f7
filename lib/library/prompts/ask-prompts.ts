import type { PromptPage } from '#lib/library/prompts/sent-prompt';
import { askStudio } from '#lib/references/ask-studio';

interface Asked {
  /** Words that the prompts have to have; left out for all. */
  readonly typed?: string;
  /** Where the page begins; null for the newest. */
  readonly before: string | null;
  readonly limit: number;
}

/** A page of the history, asked for by the browser; null where the studio did not answer. */
export async function askPrompts({ typed, before, limit }: Asked): Promise<PromptPage | null> {
  const params = new URLSearchParams({ limit: String(limit) });
  if (typed) params.set('q', typed);
  if (before !== null) params.set('before', before);
  const answer = await askStudio<PromptPage>(`/api/prompts?${params}`);
  return answer.ok ? answer.value : null;
}
