import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { type MadePicture, madePicture } from '#tests/support/made-pictures';
import { openGallery } from '#tests/support/open-gallery';
import type { StudioClient } from '#tests/support/studio-client';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

/** Some pictures, the newest first. */
async function make(client: StudioClient, count: number): Promise<MadePicture[]> {
  const made: MadePicture[] = [];
  for (let at = 0; at < count; at += 1) {
    made.unshift(await madePicture(client, uniquePrompt(`A picture to be looked at, ${at}`)));
  }
  return made;
}

const viewer = (page: Page, { prompt }: MadePicture) => page.getByRole('dialog', { name: prompt });

async function open(page: Page, { prompt }: MadePicture): Promise<void> {
  await openGallery(page);
  await page.getByRole('link', { name: prompt }).click();
  // It has the focus once it listens.
  await expect(page.getByRole('dialog', { name: prompt })).toBeFocused();
}

test('a picture opens over the gallery, and Escape leads back to its tile', async ({
  page,
  client,
}) => {
  const [made] = (await make(client, 1)) as [MadePicture];
  await open(page, made);
  await expect(page).toHaveURL(new RegExp(`/gallery/${made.id}$`));
  await expect(page.getByRole('grid', { name: 'Images', includeHidden: true })).toBeAttached();
  await expect(viewer(page, made)).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/gallery$/);
  await expect(page.getByRole('link', { name: made.prompt })).toBeFocused();
});

test('offline a picture stays closed, and the gallery stays', async ({
  page,
  client,
  context,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_FAILED/);
  const [newest, older] = (await make(client, 2)) as [MadePicture, MadePicture];
  await openGallery(page);
  await context.setOffline(true);
  await page.getByRole('link', { name: newest.prompt }).click();
  const word = page.getByText('You are offline. Pictures can be opened once you are back.');
  await expect(word).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Images' })).toBeVisible();
  await expect(page).toHaveURL(/\/gallery$/);
  // Put away, so that what is said next is not taken for it.
  await word.hover();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(word).toHaveCount(0);
  await context.setOffline(false);
  await page.getByRole('link', { name: newest.prompt }).click();
  await expect(viewer(page, newest)).toBeFocused();

  await context.setOffline(true);
  await page.keyboard.press('ArrowRight');
  await expect(word).toBeVisible();
  await expect(viewer(page, newest)).toBeVisible();
  await context.setOffline(false);
  await page.keyboard.press('ArrowRight');
  await expect(viewer(page, older)).toBeVisible();
});

test('a picture that takes its time says so, over the gallery that stays', async ({
  page,
  client,
}) => {
  const [made] = (await make(client, 1)) as [MadePicture];
  await openGallery(page);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(new RegExp(`/gallery/${made.id}\\?`), async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('link', { name: made.prompt }).click();
  const word = page.getByRole('status').filter({ hasText: 'The picture is loading' });
  await expect(word).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Images' })).toBeVisible();
  answer();
  await expect(viewer(page, made)).toBeVisible();
  await expect(word).toHaveCount(0);
});

test('next and previous walk by buttons, and the focus stays on them', async ({ page, client }) => {
  const [newest, older] = (await make(client, 2)) as [MadePicture, MadePicture];
  await open(page, newest);
  const previous = page.getByRole('button', { name: 'Previous' });
  const next = page.getByRole('button', { name: 'Next' });
  await expect(previous).toBeDisabled();
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(viewer(page, older)).toBeVisible();
  await expect(next).toBeFocused();
  const strip = viewer(page, older).getByRole('navigation', { name: 'Pictures around it' });
  await expect(strip.getByRole('link', { name: older.prompt })).toHaveAttribute('aria-current');
  await strip.getByRole('link', { name: newest.prompt }).click();
  await expect(viewer(page, newest)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/\/gallery$/);
});

test('at its own address the viewer is a page, and walks on from there', async ({
  page,
  client,
}) => {
  const [newest, older] = (await make(client, 2)) as [MadePicture, MadePicture];
  await page.goto(`/gallery/${newest.id}`);
  await expect(page.getByRole('main')).toContainText(newest.prompt);
  await page.keyboard.press('ArrowRight');
  await expect(viewer(page, older)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Studio', exact: true })).toBeVisible();
  await page.reload();
  await expect(viewer(page, older)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the gallery' }).click();
  await expect(page).toHaveURL(/\/gallery$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a picture is looked at closely by buttons, wheel, double click and keys', async ({
  page,
  client,
}) => {
  const [made] = (await make(client, 1)) as [MadePicture];
  await open(page, made);
  const picture = page.getByRole('region', { name: 'Picture' }).getByRole('img');
  const width = async () => (await picture.boundingBox())?.width ?? 0;
  const fitted = await width();
  const out = page.getByRole('button', { name: 'Zoom out' });
  await expect(out).toBeDisabled();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(width).toBeCloseTo(fitted * 1.5, 0);
  await out.click();
  await expect.poll(width).toBeCloseTo(fitted, 0);
  await picture.hover();
  await page.mouse.wheel(0, -100);
  await expect.poll(width).toBeGreaterThan(fitted * 1.1);
  await page.keyboard.press('Escape');
  await expect.poll(width).toBeCloseTo(fitted, 0);
  await picture.dblclick();
  await expect.poll(width).toBeCloseTo(2048, 0);
  await expect(page.getByRole('button', { name: 'Fit', exact: true })).toBeVisible();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.currentSrc))
    .toContain('/original');
});

test('a picture is rated, tagged and noted, and deleted with a way back', async ({
  page,
  client,
}) => {
  const [newest, older] = (await make(client, 2)) as [MadePicture, MadePicture];
  await open(page, newest);
  const shown = viewer(page, newest);
  await page.keyboard.press('4');
  await expect(shown.getByRole('radio', { name: '4 stars' })).toBeChecked();
  await page.keyboard.press('f');
  await expect(shown.getByRole('button', { name: 'Favourite' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await shown.getByRole('combobox', { name: 'Tags' }).fill('harbour');
  await page.keyboard.press('Enter');
  await expect(shown.getByRole('button', { name: 'Remove the tag harbour' })).toBeVisible();
  await shown.getByRole('textbox', { name: 'Note' }).fill('The third try');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Note saved')).toBeVisible();
  await page.reload();
  await expect(shown.getByRole('radio', { name: '4 stars' })).toBeChecked();
  await expect(shown.getByRole('textbox', { name: 'Note' })).toHaveValue('The third try');
  await expect(shown.getByRole('link', { name: 'harbour', exact: true })).toBeVisible();

  await page.keyboard.press('Delete');
  await expect(viewer(page, older)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText('Taken back')).toBeVisible();
  await page.goto('/gallery');
  await expect(page.getByRole('link', { name: newest.prompt })).toBeVisible();
});

test('an alternative text stands for the picture from then on', async ({ page, client }) => {
  const [made] = (await make(client, 1)) as [MadePicture];
  await open(page, made);
  const words = uniquePrompt('A boat at the quay');
  await page.getByRole('textbox', { name: 'Alternative text' }).fill(words);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog', { name: words })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: words })).toBeVisible();
});

test('"Use as reference" puts the picture into the tray of the studio', async ({
  page,
  client,
}) => {
  const [made] = (await make(client, 1)) as [MadePicture];
  await open(page, made);
  await page.getByRole('button', { name: 'Use as reference' }).click();
  await expect(page).toHaveURL(/\/$/);
  // The tile goes by the name of the file, which begins with the words of the prompt.
  const tile = page.getByRole('button', { name: /^Show a-picture-to-be-looked-at\S* larger$/ });
  await expect(tile.first()).toBeVisible();
});
