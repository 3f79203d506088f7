import type { Page } from '@playwright/test';
import type { Recipe } from '#lib/compose/recipe';
import { violations } from '#tests/support/access';
import { madePicture } from '#tests/support/made-pictures';
import { openGallery } from '#tests/support/open-gallery';
import type { StudioClient } from '#tests/support/studio-client';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const wide: Partial<Recipe> = { size: { method: 'pixels', width: 2560, height: 1440 } };
const square: Partial<Recipe> = { size: { method: 'pixels', width: 2048, height: 2048 } };

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search images' });
const filters = (page: Page) => page.getByRole('region', { name: 'Filters' });
const picture = (page: Page, prompt: string) => page.getByRole('link', { name: prompt });

/** A picture of this prompt, made and kept. */
async function make(client: StudioClient, words: string, recipe?: Partial<Recipe>) {
  const { prompt } = await madePicture(client, uniquePrompt(words), recipe);
  return prompt;
}

test('what is typed is searched, stands in the address, and goes again', async ({
  client,
  page,
}) => {
  const harbour = await make(client, 'Zinnia harbour');
  const forest = await make(client, 'Quarry forest');
  await page.goto('/gallery');
  await field(page).pressSequentially('zinnia');
  await expect(page).toHaveURL(/\/gallery\?q=zinnia$/);
  await expect(picture(page, harbour)).toBeVisible();
  await expect(picture(page, forest)).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /^1 image$/ })).toBeVisible();

  await page.reload();
  await expect(field(page)).toHaveValue('zinnia');
  await expect(picture(page, forest)).toHaveCount(0);
  await field(page).focus();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(page).toHaveURL(/\/gallery$/);
  await expect(picture(page, forest)).toBeVisible();
});

test('a search that was settled is one step of the history', async ({ client, page }) => {
  await make(client, 'Oxbow river');
  await page.goto('/gallery');
  await field(page).fill('oxbow');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=oxbow$/);
  await field(page).fill('oxbow river');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=oxbow\+river$/);
  await page.goBack();
  await expect(field(page)).toHaveValue('oxbow');
  await page.goBack();
  await expect(field(page)).toHaveValue('');
});

test('by keyboard alone: reach the field, complete a filter, take it away', async ({
  client,
  page,
}) => {
  const marked = await make(client, 'Larch with a mark', { watermark: true });
  const clean = await make(client, 'Larch without one', { watermark: false });
  await openGallery(page);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('larch waterm');
  await expect(page.getByRole('option', { name: /^is:watermarked/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('larch is:watermarked ');
  await expect(picture(page, clean)).toHaveCount(0);
  await expect(picture(page, marked)).toBeVisible();

  const chip = filters(page).getByRole('button', { name: 'Remove Watermarked' });
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(chip).toHaveCount(0);
  await expect(field(page)).toHaveValue('larch');
  await expect(picture(page, clean)).toBeVisible();
  await expect(filters(page).getByRole('button', { name: 'Any size' })).toBeFocused();
});

test('Tab completes what is begun, and leaves a word as it is', async ({ page }) => {
  await page.goto('/gallery');
  await field(page).focus();
  await page.keyboard.type('ratin');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('rating:');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('harbour');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('harbour');
  await expect(field(page)).not.toBeFocused();
});

test('filters are added from menus without knowing the language', async ({ client, page }) => {
  const broad = await make(client, 'Alder wide', wide);
  const even = await make(client, 'Alder square', square);
  await page.goto('/gallery?q=alder');
  await filters(page).getByRole('button', { name: 'Shape' }).click();
  await page.getByRole('menuitemradio', { name: 'Wide' }).click();
  await expect(page).toHaveURL(/q=alder\+ratio%3Awide$/);
  await expect(picture(page, even)).toHaveCount(0);
  await expect(picture(page, broad)).toBeVisible();
  await filters(page).getByRole('button', { name: 'Shape' }).click();
  await page.getByRole('menuitemradio', { name: 'Square' }).click();
  await expect(filters(page).getByRole('button', { name: 'Remove Wide' })).toHaveCount(0);
  await expect(picture(page, even)).toBeVisible();

  await filters(page).getByRole('button', { name: 'Date' }).click();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(filters(page).getByRole('button', { name: 'Remove Today' })).toBeVisible();
  await filters(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Made by the demo' }).click();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('alder ratio:square on:today is:demo');
  await expect(picture(page, even)).toBeVisible();
  await filters(page).getByRole('button', { name: 'Clear filters' }).click();
  await expect(picture(page, broad)).toBeVisible();
});

test('a first and a last day, and any colour, can be chosen', async ({ page }) => {
  await page.goto('/gallery');
  await filters(page).getByRole('button', { name: 'Date' }).click();
  await page.getByLabel('From').fill('2026-01-01');
  await page.getByLabel('To', { exact: true }).fill('2026-01-31');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('from:2026-01-01 to:2026-01-31');
  await filters(page).getByRole('button', { name: 'Colour' }).click();
  await page.getByLabel('Another colour').fill('#b3472a');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(filters(page).getByRole('button', { name: 'Remove Colour #b3472a' })).toBeVisible();
});

test('what is no filter is said in words once it is typed', async ({ page }) => {
  const rule = 'A rating goes from 1 to 5, such as 4 or >=4, or is none.';
  await page.goto('/gallery');
  await field(page).focus();
  await page.keyboard.type('rating:9');
  await expect(page.getByText(rule)).toHaveCount(0);
  await page.keyboard.type(' boats');
  await expect(page.getByText(rule)).toBeVisible();
});

test('a search that finds nothing offers every way on', async ({ client, page }) => {
  const prompt = await make(client, 'Marigold meadow', { watermark: false });
  await page.goto('/gallery?q=marigold+is:watermarked');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await expect(
    page.getByText('No picture matches “marigold” with the filter “Watermarked”.'),
  ).toBeVisible();
  const ways = page.getByRole('list', { name: 'Search without' });
  await ways.getByRole('link', { name: 'Remove Watermarked' }).click();
  await expect(picture(page, prompt)).toBeVisible();
  await expect(field(page)).toHaveValue('marigold');
});

test('a search is saved, opened, renamed, deleted, and brought back', async ({ client, page }) => {
  const prompt = await make(client, 'Heather moor');
  await page.goto('/gallery?q=heather');
  const menu = page.getByRole('button', { name: 'Saved searches' });
  await menu.click();
  await page.getByRole('textbox', { name: 'Name of this search' }).fill('Moors');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('This search is saved as “Moors”.')).toBeVisible();

  await page.goto('/gallery');
  await menu.click();
  await page.getByRole('link', { name: 'Moors' }).click();
  await expect(field(page)).toHaveValue('heather');
  await expect(picture(page, prompt)).toBeVisible();

  await menu.click();
  await page.getByRole('button', { name: 'Rename Moors' }).click();
  await page.getByRole('textbox', { name: 'New name of Moors' }).fill('Heaths');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Heaths' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete Heaths' }).click();
  await expect(page.getByRole('link', { name: 'Heaths' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await menu.click();
  await expect(page.getByRole('link', { name: 'Heaths' })).toBeVisible();
  await page.reload();
  await menu.click();
  await expect(page.getByRole('link', { name: 'Heaths' })).toBeVisible();
});

test('the density changes at once, stands in the address, and is remembered', async ({ page }) => {
  await page.goto('/gallery');
  const density = page.getByRole('slider', { name: 'Density' });
  await density.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/density=5$/);
  await expect(density).toHaveValue('5');
  await page.goto('/gallery');
  await expect(density).toHaveValue('5');
  await density.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/\/gallery$/);
  await expect(density).toHaveValue('4');
});

test('the order is chosen, and the best match only where words are looked for', async ({
  client,
  page,
}) => {
  await make(client, 'Juniper hill');
  await page.goto('/gallery');
  const order = page.getByRole('combobox', { name: 'Order' });
  await expect(order.getByRole('option', { name: 'Best match' })).toHaveCount(0);
  await order.selectOption('Oldest');
  await expect(page).toHaveURL(/order=oldest$/);
  await field(page).fill('juniper');
  await expect(page).toHaveURL(/q=juniper&order=oldest$/);
  await order.selectOption('Best match');
  await expect(page).toHaveURL(/q=juniper&order=best$/);
});

test('what is typed without a network is searched once it is back', async ({
  client,
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_FAILED/);
  const prompt = await make(client, 'Saffron field');
  await page.goto('/gallery');
  await expect(picture(page, prompt)).toBeVisible();
  await page.context().setOffline(true);
  await field(page).fill('saffron');
  await expect(
    page.getByText('You are offline. This is searched as soon as you are back.'),
  ).toBeVisible();
  await page.context().setOffline(false);
  await expect(page).toHaveURL(/q=saffron$/);
  await expect(picture(page, prompt)).toBeVisible();
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing in the open menus in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/gallery?q=boats+rating:>=4+color:red+rating:9');
    expect(await violations(page)).toEqual([]);
    for (const name of ['Rating', 'Colour', 'Date', 'More']) {
      await filters(page).getByRole('button', { name, exact: true }).click();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Saved searches' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await field(page).fill('is:');
    await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
