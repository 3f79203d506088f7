import { randomUUID } from 'node:crypto';
import { mostAtOnce } from '#lib/gallery/image-change-rules';
import { violations } from '#tests/support/access';
import { madePicture, madePictures } from '#tests/support/made-pictures';
import { openGallery } from '#tests/support/open-gallery';
import type { StudioClient } from '#tests/support/studio-client';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

/** A picture whose prompt no other test has. */
const make = (client: StudioClient, words: string) => madePicture(client, uniquePrompt(words));

test('a picture goes into the trash, and comes back by Undo', async ({ client, page }) => {
  const { prompt } = await make(client, 'Deleted by a slip');
  await openGallery(page);
  await page.getByRole('link', { name: prompt }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('link', { name: prompt })).toBeHidden();
  await expect(page.getByText('1 image moved to the trash')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: prompt })).toBeVisible();
});

test('what is in the trash is restored with its tags', async ({ client, page }) => {
  const { prompt, id } = await make(client, 'Restored with its tag');
  await page.goto(`/gallery/${id}`);
  await page.getByRole('combobox', { name: 'Tags' }).fill('kept');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 image tagged “kept”')).toBeVisible();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('1 image moved to the trash')).toBeVisible();

  await page.goto('/trash');
  await expect(page.getByText('30 days left').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('checkbox', { name: prompt }).check();
  await page
    .getByRole('group', { name: 'Selection' })
    .getByRole('button', { name: 'Restore' })
    .click();
  await expect(page.getByRole('checkbox', { name: prompt })).toBeHidden();
  await page.goto(`/gallery/${id}`);
  await expect(page.getByRole('list', { name: 'Tags' }).getByText('kept')).toBeVisible();
});

test('the feed says what became of a picture, from the trash to its end', async ({
  client,
  composer,
  page,
}) => {
  const { prompt, id } = await make(client, 'Deleted for good');
  await page.goto(`/gallery/${id}`);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(async () => (await client.image(id))?.state).toBe('trashed');
  await composer.open();
  await composer.card(prompt).getByRole('link', { name: 'In the trash' }).click();
  await expect(page).toHaveURL(/\/trash$/);

  await page.getByRole('button', { name: `More for ${prompt}` }).click();
  await page.getByRole('menuitem', { name: 'Delete for good…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 1 image for good?' });
  await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('1 image deleted for good')).toBeVisible();
  expect((await client.image(id))?.state).toBe('deleted');
  expect(await client.imageBytes(id)).toBeNull();
  await composer.open();
  await expect(composer.card(prompt).getByText('Deleted', { exact: true })).toBeVisible();
  await expect(composer.card(prompt).getByText(/kept/)).toBeHidden();
});

test('the trash is emptied after one question', async ({ client, page }) => {
  const pictures = [
    await make(client, 'Emptied, one'),
    await make(client, 'Emptied, two'),
  ] as const;
  for (const { id } of pictures) {
    await page.goto(`/gallery/${id}`);
    const button = page.getByRole('button', { name: 'Delete', exact: true });
    await button.click();
    await expect.poll(async () => (await client.image(id))?.state).toBe('trashed');
  }
  await page.goto('/trash');
  await page.getByRole('button', { name: 'Empty trash' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('checkbox', { name: pictures[0].prompt })).toBeVisible();
  await page.getByRole('button', { name: 'Restore all' }).click();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: pictures[0].prompt })).toBeVisible();
  await page.getByRole('button', { name: 'Empty trash' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Empty trash' }).click();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  const [{ id }] = pictures;
  await expect.poll(async () => (await client.image(id))?.state).toBe('deleted');
});

test('with shift all pictures of the trash up to another are chosen', async ({ client, page }) => {
  await madePictures(client, ['Thrown away, one', 'Thrown away, two', 'Thrown away, three']);
  await openGallery(page);
  await page.getByRole('gridcell').getByRole('link').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Delete');
  await expect(page.getByText('3 images moved to the trash')).toBeVisible();
  await page.goto('/trash');
  const boxes = page.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  await expect(boxes.nth(1)).toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: '3 selected' })).toBeVisible();
  await boxes.nth(1).click({ modifiers: ['Shift'] });
  await expect(boxes.nth(2)).not.toBeChecked();
  const selection = page.getByRole('group', { name: 'Selection' });
  await selection.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('2 images restored')).toBeVisible();
});

test('what comes back from the trash is in the gallery that was left before', async ({
  client,
  page,
}) => {
  const { prompt, id } = await make(client, 'Gone since yesterday');
  await openGallery(page);
  await page.getByRole('link', { name: prompt }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await client.image(id))?.state).toBe('trashed');
  // The gallery that is shown from now on was asked for without it.
  await openGallery(page);
  const parts = page.getByRole('navigation', { name: 'Gallery' });
  await parts.getByRole('link', { name: 'Trash' }).click();
  await page.getByRole('button', { name: `More for ${prompt}` }).click();
  await page.getByRole('menuitem', { name: 'Open' }).click();
  await expect(page.getByRole('dialog', { name: prompt })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle(/^Trash/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: `More for ${prompt}` }).click();
  await page.getByRole('menuitem', { name: 'Restore' }).click();
  await expect(page.getByText('1 image restored')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: prompt })).toBeVisible();
});

test('a change of many goes on in other parts of the gallery, and asks before the page is left', async ({
  client,
  page,
}) => {
  const { prompt, id } = await make(client, 'Restored with many');
  await openGallery(page);
  await page.getByRole('link', { name: prompt }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await client.image(id))?.state).toBe('trashed');
  await page.goto('/trash');
  // More than one request changes: most of them are nobody's, and are left out without a word.
  await page.route('**/api/images/trash/ids', async (route) => {
    const { ids } = (await (await route.fetch()).json()) as { ids: string[] };
    const others = Array.from({ length: mostAtOnce }, () => randomUUID());
    await route.fulfill({ json: { ids: [...ids, ...others] } });
  });
  const held = Promise.withResolvers<void>();
  await page.route('**/trash', async (route) => {
    if (route.request().method() === 'POST') await held.promise;
    await route.continue();
  });
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await page.getByRole('button', { name: 'Restore all' }).click();
  await expect(page.getByText(/^Restoring 0 of 5\d\d$/)).toBeVisible();
  const images = page.getByRole('navigation', { name: 'Gallery' }).getByRole('link', {
    name: 'Images',
  });
  await images.click();
  await expect(page).toHaveURL(/\/gallery$/);
  await expect(page.getByText(/^Restoring 0 of 5\d\d$/)).toBeVisible();
  expect(asked).toEqual([]);
  await page.evaluate(() => window.location.assign('/settings'));
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(page).toHaveURL(/\/gallery$/);

  held.resolve();
  await expect(page.getByText(/^\d+ images? restored$/)).toBeVisible();
  await expect(page.getByRole('link', { name: prompt })).toBeVisible();
  await page.goto('/settings');
  expect(asked).toEqual(['beforeunload']);
});
