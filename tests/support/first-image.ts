import { expect } from '@playwright/test';
import type { Caller } from '#tests/support/caller';

/** The newest picture of somebody's gallery, as soon as there is one. @returns its identifier */
export async function firstImage(owner: Caller): Promise<string> {
  let id = '';
  await expect(async () => {
    const answer = await owner.ask('GET', '/api/images');
    const page = (await answer.json()) as { images: Array<{ id: string }> };
    id = page.images[0]?.id ?? '';
    expect(id).not.toBe('');
  }).toPass();
  return id;
}
