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
    name: 'share-viewer',
    library: 'full',
    async prepare(page) {
      await page.goto(await makeShare(page));
      await page.getByRole('list', { name: 'Images' }).getByRole('link').first().click();
      await page.getByRole('dialog', { name: 'Image viewer' }).waitFor();
    },
  },
  {
    name: 'share-open',
    library: 'full',
    isWhole: true,
    async prepare(page) {
      const all = ['Show recipes', 'Show references', 'Show dates'];
      const link = await makeShare(page, async () => {
        for (const name of all) await page.getByRole('switch', { name }).check({ force: true });
        await page.getByLabel('Downloads').selectOption('Original');
        await page.getByLabel('Introduction').fill('Six views of **one** harbour, for the autumn.');
      });
      await page.goto(link);
      await page.getByText('Use this recipe').first().click();
      await page.getByText('Comments').nth(1).click();
    },
  },
  {
    name: 'share-gate',
    library: 'full',
    expectedErrors: /status of 401/,
    async prepare(page) {
      const link = await makeShare(page, async () => {
        await page.getByRole('switch', { name: 'Ask for a password' }).check({ force: true });
        await page.getByRole('textbox', { name: 'Password' }).fill('open sesame');
      });
      await page.goto(link);
      await page.getByRole('button', { name: 'Open gallery' }).waitFor();
    },
  },
  {
    name: 'share-gone',
    library: 'full',
    expectedErrors: /status of 404/,
    async prepare(page) {
      await page.goto(`/s/${'A'.repeat(22)}`);
      await page.getByRole('heading', { name: 'This gallery is not here' }).waitFor();
    },
  },
  {
    name: 'share-answers',
    library: 'full',
    isWhole: true,
    async prepare(page) {
      await page.goto(await makeShare(page));
      await page.getByRole('button', { name: 'Pick' }).first().click();
      await page.getByText('Comments').first().click();
      await page.getByRole('textbox', { name: 'Your name' }).first().fill('Anna');
      await page.getByRole('textbox', { name: 'Comment' }).first().fill('This one, please.');
      await page.getByRole('button', { name: 'Send comment' }).first().click();
      await page.getByRole('status').filter({ hasText: 'Thank you' }).waitFor();
      await page.goto('/shares');
      await page.getByRole('link', { name: 'Harbour campaign, first round' }).first().click();
      await page.getByText('This one, please.').waitFor();
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

/** @param set what the dialog is told besides. @returns the address of the share */
async function makeShare(page: Page, set: () => Promise<void> = async () => {}): Promise<string> {
  await beginShare(page);
  await set();
  await page.getByRole('textbox', { name: 'Title' }).fill('Harbour campaign, first round');
  await page.getByRole('button', { name: 'Create link' }).click();
  return page.getByRole('textbox', { name: 'Link' }).inputValue();
}
