import type { Page } from '@playwright/test';
import { choose } from './order-surfaces.ts';
import type { Surface } from './surface.ts';

/** Passing pictures on: the dialog, the owner's list, and what visitors see. */
export const shareSurfaces: readonly Surface[] = [
  { name: 'share-dialog', library: 'full', isWhole: true, prepare: beginShare },
  { name: 'share-made', library: 'full', prepare: makeShare },
  {
    name: 'shares',
    library: 'full',
    async prepare(page) {
      await makeShare(page);
      await page.goto('/shares');
      await page.getByRole('heading', { name: 'Shares' }).waitFor();
    },
  },
  {
    name: 'share-page',
    library: 'full',
    isWhole: true,
    async prepare(page) {
      await page.goto(await makeShare(page));
      await page.getByRole('list', { name: 'Images' }).waitFor();
    },
  },
  {
    name: 'tokens',
    library: 'full',
    async prepare(page) {
      await page.goto('/settings');
      await page.getByRole('heading', { name: 'API tokens' }).scrollIntoViewIfNeeded();
    },
  },
];

async function beginShare(page: Page): Promise<void> {
  await choose(page);
  const toolbar = page.getByRole('toolbar', { name: 'Selection' });
  await toolbar.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('dialog', { name: 'Share' }).waitFor();
}

/** @returns the address of the share */
async function makeShare(page: Page): Promise<string> {
  await beginShare(page);
  await page.getByLabel('Title').fill('Harbour campaign, first round');
  await page.getByRole('button', { name: 'Create link' }).click();
  return page.getByRole('textbox', { name: 'Link' }).inputValue();
}
