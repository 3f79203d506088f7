import type { ShareOrder } from '#lib/shares/share-order';
import { newShareRules, type ShareRules } from '#lib/shares/share-rules';

/** What is asked for when a test shares pictures. */
export function shareOrder(ids: readonly string[], rest: Partial<ShareOrder> = {}): ShareOrder {
  return {
    source: { kind: 'images', ids: [...ids] },
    rules: newShareRules('For the client'),
    limits: { expiresAt: null, mostVisits: null },
    password: null,
    ...rest,
  };
}

/** The rules of a share that gives everything away. */
export function openRules(rest: Partial<ShareRules['shows']> = {}): ShareRules {
  const rules = newShareRules('For the client');
  const all = {
    prompts: true,
    recipes: true,
    references: true,
    dates: true,
    cost: true,
  } as const;
  return { ...rules, shows: { ...all, downloads: 'original', ...rest } };
}

/** Names of pictures on a page, in its order. */
export function picturesOn(text: string): string[] {
  return [...text.matchAll(/<li id="image-([\w-]{16})"/g)].map(([, name = '']) => name);
}
