import type { Page } from '@playwright/test';
import { emptyDraft } from '#lib/compose/draft';

/** Puts a draft with these references into the browser, as an earlier visit would have left it. */
export async function seedDraft(
  page: Page,
  prompt: string,
  names: readonly string[],
): Promise<void> {
  const references = names.map((name, index) => ({
    id: `tile-${index}`,
    name,
    key: String(index).repeat(64),
    originalKey: null,
  }));
  const stored = JSON.stringify({
    state: { draft: { ...emptyDraft, prompt, references } },
    version: 1,
  });
  await page.addInitScript((value) => {
    if (localStorage.getItem('seedream-studio.draft') === null) {
      localStorage.setItem('seedream-studio.draft', value);
    }
  }, stored);
}
