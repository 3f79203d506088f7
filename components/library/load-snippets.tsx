import type { OfferedWords } from '#lib/compose/snippet-offer';

/** The snippets of whoever asks; null where they cannot be had at the moment. */
export async function loadSnippets(): Promise<readonly OfferedWords[] | null> {
  try {
    const answer = await fetch('/api/library/snippets');
    const found: unknown = answer.ok ? await answer.json() : null;
    return Array.isArray(found) ? found.filter(isSnippet) : null;
  } catch {
    return null;
  }
}

function isSnippet(value: unknown): value is OfferedWords {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, text } = value as Record<string, unknown>;
  return [id, name, text].every((each) => typeof each === 'string');
}
