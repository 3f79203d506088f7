import type { OfferedWords } from '#lib/compose/snippet-offer';
import { askStudio } from '#lib/references/ask-studio';

/** The snippets and styles of whoever asks; null where they cannot be had at the moment. */
export async function askSnippets(): Promise<readonly OfferedWords[] | null> {
  const answer = await askStudio<readonly OfferedWords[]>('/api/library/snippets');
  return answer.ok ? answer.value : null;
}
