import type { Snippet } from '#lib/compose/snippet-offer';

/** The snippets of whoever asks; none where they cannot be had, since a prompt is written without as well. */
export async function loadSnippets(): Promise<readonly Snippet[]> {
  try {
    const answer = await fetch('/api/library/snippets');
    const found: unknown = answer.ok ? await answer.json() : [];
    return Array.isArray(found) ? found.filter(isSnippet) : [];
  } catch {
    return [];
  }
}

function isSnippet(value: unknown): value is Snippet {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, text } = value as Record<string, unknown>;
  return [id, name, text].every((each) => typeof each === 'string');
}
