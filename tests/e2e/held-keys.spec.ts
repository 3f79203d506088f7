import { madePictures } from '#tests/support/made-pictures';
import { openGallery } from '#tests/support/open-gallery';
import { expect, test } from '#tests/support/studio-test';

test('a key that is held down in the gallery does its work once', async ({ page, client }) => {
  const [third = '', second = '', first = ''] = await madePictures(client, [
    'Held third',
    'Held second',
    'Held first',
  ]);
  await openGallery(page);
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  await link(first).focus();
  for (let times = 0; times < 3; times += 1) await page.keyboard.down('Delete');
  await page.keyboard.up('Delete');
  await expect(page.getByRole('dialog', { name: '1 image moved to the trash' })).toBeVisible();
  await expect(link(first)).toHaveCount(0);
  await expect(link(second)).toBeFocused();
  await expect(link(third)).toBeVisible();

  for (let times = 0; times < 2; times += 1) await page.keyboard.down('f');
  await page.keyboard.up('f');
  await expect(page.getByRole('dialog', { name: '1 image marked as favourite' })).toBeVisible();
  await page.reload();
  const cell = page.getByRole('gridcell').filter({ has: link(second) });
  await expect(cell).toHaveAttribute('data-favourite');
});

test('and in the viewer too, where Backspace deletes as well as Delete', async ({
  page,
  client,
}) => {
  const [third = '', second = '', first = ''] = await madePictures(client, [
    'Looked at third',
    'Looked at second',
    'Looked at first',
  ]);
  const viewer = (name: string) => page.getByRole('dialog', { name });
  const favourite = page.getByRole('button', { name: 'Favourite', exact: true });
  await openGallery(page);
  await page.getByRole('link', { name: first, exact: true }).click();
  await expect(viewer(first)).toBeFocused();
  await page.keyboard.down('Delete');
  await expect(viewer(second)).toBeVisible();
  await page.keyboard.down('Delete');
  await page.keyboard.up('Delete');
  for (let times = 0; times < 2; times += 1) await page.keyboard.down('f');
  await page.keyboard.up('f');
  await expect(favourite).toHaveAttribute('aria-pressed', 'true');
  // It is answered after what was asked for before it.
  await expect(page.getByRole('dialog', { name: '1 image marked as favourite' })).toBeVisible();
  await page.reload();
  await expect(viewer(second)).toBeVisible();
  await expect(favourite).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeVisible();

  await page.keyboard.press('Backspace');
  await expect(viewer(third)).toBeVisible();
  await expect(page.getByRole('dialog', { name: '1 image moved to the trash' })).toBeVisible();
  await openGallery(page);
  await expect(page.getByRole('link', { name: third, exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: second, exact: true })).toHaveCount(0);
});
