import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { madePictures } from '#tests/support/made-pictures';
import { openGallery } from '#tests/support/open-gallery';
import { billsFor, expect, test } from '#tests/support/studio-test';

const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Selection' });
const link = (page: Page, prompt: string) => page.getByRole('link', { name: prompt, exact: true });

/** Chooses pictures of the gallery by key, one after the other. */
async function choose(page: Page, prompts: readonly string[]): Promise<void> {
  for (const prompt of prompts) {
    await link(page, prompt).focus();
    await page.keyboard.press('Space');
  }
  await expect(toolbar(page)).toContainText(`${prompts.length} selected`);
}

async function more(page: Page, name: string): Promise<void> {
  await toolbar(page).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

test('chosen pictures are made again by one press, each of them once', async ({
  page,
  client,
  studio,
}) => {
  const prompts = await madePictures(client, ['Once more', 'Once more as well', 'And once more']);
  await openGallery(page);
  await choose(page, prompts);
  await more(page, 'Generate again…');
  const dialog = page.getByRole('dialog', { name: 'Generate again' });
  await expect(dialog.getByRole('status')).toHaveText(
    '3 generations, up to 3 images: nothing is billed.',
  );
  const orders = dialog.getByRole('list', { name: 'What is ordered again' });
  await expect(orders.getByRole('listitem')).toHaveText(prompts);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Generate 3 again' }).click();
  await expect(page.getByText('3 generations ordered')).toBeVisible();
  await expect(dialog).toBeHidden();
  for (const prompt of prompts) {
    const states = async () =>
      (await client.listGenerations())
        .filter(({ recipe }) => recipe.prompt === prompt)
        .map(({ state }) => state);
    await expect.poll(states, { timeout: 20_000 }).toEqual(['done', 'done']);
    expect(await billsFor(studio, prompt)).toHaveLength(2);
  }
});

test('an order that is on its way is not left before it is known what became of it', async ({
  page,
  client,
  studio,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED/);
  const prompts = await madePictures(client, ['Ordered slowly']);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const isAction = (url: URL) => url.pathname === '/gallery';
  await openGallery(page);
  await choose(page, prompts);
  await more(page, 'Generate again…');
  const dialog = page.getByRole('dialog', { name: 'Generate again' });
  const order = dialog.getByRole('button', { name: 'Generate 1 again' });
  await expect(order).toBeEnabled();
  await page.route(isAction, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await released;
    await route.abort();
  });
  await order.click();
  await expect(dialog.getByRole('status')).toContainText('Ordering.');
  await expect(dialog.getByRole('button', { name: 'Not now' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog.getByRole('status')).toContainText('Ordering.');
  release();
  await expect(dialog).toContainText('The studio did not answer.');
  await page.unroute(isAction);
  await order.click();
  await expect(page.getByText('1 generation ordered')).toBeVisible();
  await expect(dialog).toBeHidden();
  for (const prompt of prompts) {
    const bills = async () => (await billsFor(studio, prompt)).length;
    await expect.poll(bills, { timeout: 20_000 }).toBe(2);
  }
});

test('what making them again would cost is asked for anew where the studio did not say', async ({
  page,
  client,
  expectedErrors,
}) => {
  expectedErrors.push(/503/);
  const prompts = await madePictures(client, ['Asked about twice']);
  await openGallery(page);
  await page.route('**/api/images/again?*', (route) => route.fulfill({ status: 503 }));
  await choose(page, prompts);
  await more(page, 'Generate again…');
  const dialog = page.getByRole('dialog', { name: 'Generate again' });
  await expect(dialog).toContainText('The studio did not say what it would cost.');
  await expect(dialog.getByRole('button', { name: 'Generate again' })).toBeDisabled();
  await page.unroute('**/api/images/again?*');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('button', { name: 'Generate 1 again' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(dialog).toBeHidden();
});

test('the prompts of chosen pictures are copied, also of those that are not loaded', async ({
  page,
  client,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const [boat = '', lamp = ''] = await madePictures(client, ['Copied curlew', 'Copied lantern']);
  await openGallery(page);
  await choose(page, [boat, lamp]);
  await more(page, 'Copy prompts');
  await expect(page.getByText('2 prompts copied')).toBeVisible();
  expect(await copied()).toBe(`${boat}\n\n${lamp}`);

  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('searchbox', { name: 'Search images' }).fill('copied lantern');
  await expect(toolbar(page)).toContainText('2 selected, 1 not shown here');
  await more(page, 'Copy prompts');
  await expect.poll(copied).toBe(`${boat}\n\n${lamp}`);
});

test('what was chosen in another search is said, and keys are for what is seen', async ({
  page,
  client,
}) => {
  const [one = '', other = '', chosen = '', seen = '', left = ''] = await madePictures(client, [
    'Chosen dinghy',
    'Chosen ketch',
    'Plover chosen',
    'Plover seen',
    'Plover left',
  ]);
  const field = page.getByRole('searchbox', { name: 'Search images' });
  await openGallery(page);
  await choose(page, [one, other]);
  await field.fill('plover');
  await expect(toolbar(page)).toContainText('2 selected, 2 not shown here');
  await expect(page.getByRole('grid', { name: 'Images' })).not.toHaveAttribute('data-flow');
  await link(page, seen).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog', { name: '1 image moved to the trash' })).toBeVisible();
  await expect(link(page, seen)).toHaveCount(0);
  await expect(toolbar(page)).toContainText('2 selected, 2 not shown here');
  await link(page, chosen).focus();
  await page.keyboard.press('Space');
  await expect(toolbar(page)).toContainText('3 selected, 2 not shown here');
  await page.keyboard.press('Delete');
  await expect(link(page, chosen)).toHaveCount(0);
  await expect(link(page, left)).toBeFocused();
  await expect(toolbar(page)).toContainText('2 selected, 2 not shown here');

  await field.fill('');
  for (const prompt of [one, other]) await expect(link(page, prompt)).toBeVisible();
  await expect(toolbar(page)).not.toContainText('not shown here');
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(2);
});

test('on a laptop what was just done is said above the toolbar, which stays in reach', async ({
  page,
  client,
}) => {
  const prompts = await madePictures(client, ['Rated beside', 'Rated below', 'Rated above']);
  await page.setViewportSize({ width: 1280, height: 800 });
  await openGallery(page);
  await choose(page, prompts);
  await page.keyboard.press('4');
  const toast = page.getByRole('dialog', { name: '3 images rated 4 stars' });
  await expect(toast).toBeVisible();
  const room = async () => {
    const [above, below] = [await toast.boundingBox(), await toolbar(page).boundingBox()];
    return above && below ? below.y - (above.y + above.height) : -1;
  };
  await expect.poll(room).toBeGreaterThan(0);
  await toolbar(page).getByRole('button', { name: 'Clear' }).click();
  await expect(toolbar(page)).toHaveCount(0);
});
