import type { Page } from '@playwright/test';
import { compareAddress } from '#lib/gallery/compare';
import { violations } from '#tests/support/access';
import { untilItListens } from '#tests/support/listening';
import { type MadePicture, madePicture } from '#tests/support/made-pictures';
import { openGallery } from '#tests/support/open-gallery';
import type { StudioClient } from '#tests/support/studio-client';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

/** Some pictures, the oldest first. */
async function make(client: StudioClient, count: number): Promise<MadePicture[]> {
  const made: MadePicture[] = [];
  for (let at = 0; at < count; at += 1) {
    made.push(await madePicture(client, uniquePrompt(`A picture to be compared, ${at}`)));
  }
  return made;
}

const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Selection' });
const marks = (page: Page, number: number) =>
  page.getByRole('group', { name: `Marks of picture ${number}` });

/** Chooses pictures of the gallery by key, and goes to their comparison. */
async function compare(page: Page, made: readonly MadePicture[]): Promise<void> {
  for (const { prompt } of made) {
    await page.getByRole('link', { name: prompt }).focus();
    await page.keyboard.press('Space');
  }
  await expect(toolbar(page)).toContainText(`${made.length} selected`);
  await toolbar(page).getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL(/\/compare\?ids=/);
  await expect(page.getByRole('table')).toBeVisible();
}

test('two pictures are compared with one zoom, a slider and their differences', async ({
  page,
  client,
}) => {
  const [older, newest] = (await make(client, 2)) as [MadePicture, MadePicture];
  const nobodys = '01a209df-70aa-77e9-8559-c44654ae5f76';
  await page.goto(compareAddress([older.id, newest.id, nobodys]));
  await expect(page.getByText('1 picture of this comparison is not in the gallery.')).toBeVisible();
  const width = async (name: string) =>
    (await page.getByRole('region', { name }).getByRole('img').boundingBox())?.width ?? 0;
  const fitted = await width('Picture 1');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  for (const name of ['Picture 1', 'Picture 2']) {
    await expect.poll(() => width(name)).toBeCloseTo(fitted * 1.5, 0);
  }
  await expect(page.getByRole('insertion').first()).toBeVisible();
  await expect(page.getByRole('deletion').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Slider' }).check({ force: true });
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuenow', '51');
  expect(await violations(page)).toEqual([]);
});

test('a comparison leads back to the gallery as it was, and what was chosen still is', async ({
  page,
  client,
}) => {
  const made = await make(client, 2);
  await openGallery(page);
  await compare(page, made);
  await expect(page).toHaveTitle(/^Compare/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to the gallery' }).click();
  await expect(page).toHaveURL(/\/gallery$/);
  await expect(toolbar(page)).toContainText('2 selected');

  await page.goForward();
  await expect(page).toHaveURL(/\/compare\?ids=/);
  await page.getByRole('link', { name: 'Open picture 2' }).click();
  await expect(page.getByRole('dialog', { name: made[1]?.prompt })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/compare\?ids=/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Open picture 2' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/gallery$/);
  await expect(toolbar(page)).toContainText('2 selected');
});

test('Escape closes what is open over a comparison or a selection before it leaves them', async ({
  page,
  client,
}) => {
  const made = await make(client, 2);
  const theme = page.getByRole('button', { name: 'Theme' });
  const themes = page.getByRole('radiogroup', { name: 'Theme' });
  await openGallery(page);
  await compare(page, made);
  await theme.click();
  await expect(themes.getByRole('radio')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(themes).toBeHidden();
  await expect(page).toHaveURL(/\/compare\?ids=/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/gallery$/);

  await expect(toolbar(page)).toContainText('2 selected');
  await untilItListens(page);
  await theme.click();
  await expect(themes.getByRole('radio')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(themes).toBeHidden();
  await expect(toolbar(page)).toContainText('2 selected');
  await page.keyboard.press('Escape');
  await expect(toolbar(page)).toHaveCount(0);
});

test('a comparison that was sent leads back to the search that its pictures are of', async ({
  page,
  client,
}) => {
  const [first, second] = (await make(client, 2)) as [MadePicture, MadePicture];
  const query = `"${first.prompt}"`;
  const params = new URLSearchParams({ q: query }).toString();
  await page.goto(compareAddress([first.id, second.id], params));
  await page.getByRole('link', { name: 'Back to the gallery' }).click();
  await expect(page.getByRole('link', { name: first.prompt })).toBeVisible();
  await expect(page.getByRole('gridcell')).toHaveCount(1);
});

test('what is decided in a comparison is kept, and a picture that is deleted there comes back', async ({
  page,
  client,
}) => {
  const made = await make(client, 2);
  await openGallery(page);
  await compare(page, made);
  await marks(page, 1).getByRole('radio', { name: '4 stars' }).check({ force: true });
  await expect(page.getByText('1 image rated 4 stars')).toBeVisible();
  const favourite = marks(page, 2).getByRole('button', { name: 'Favourite' });
  await favourite.focus();
  await page.keyboard.press('f');
  await expect(favourite).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('2');
  await expect(marks(page, 2).getByRole('radio', { name: '2 stars' })).toBeChecked();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Delete');
  const restore = marks(page, 2).getByRole('button', { name: 'Restore' });
  await expect(restore).toBeFocused();
  await expect(page.getByText('1 image moved to the trash')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(marks(page, 2).getByRole('button', { name: 'Delete' })).toBeFocused();
  await expect(page.getByText('1 image restored')).toBeVisible();
  await page.reload();
  await expect(marks(page, 1).getByRole('radio', { name: '4 stars' })).toBeChecked();
  await expect(marks(page, 2).getByRole('radio', { name: '2 stars' })).toBeChecked();
  await expect(favourite).toHaveAttribute('aria-pressed', 'true');

  await marks(page, 1).getByRole('button', { name: 'Clear the rating' }).click();
  await expect(marks(page, 1).getByRole('radio', { name: '4 stars' })).not.toBeChecked();
  await marks(page, 1).getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('1 image moved to the trash')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText('Taken back')).toBeVisible();
  await expect(marks(page, 1).getByRole('button', { name: 'Delete' })).toBeVisible();
});

test('the better one of a slider is kept, and the other goes from the gallery', async ({
  page,
  client,
}) => {
  const made = (await make(client, 2)) as [MadePicture, MadePicture];
  await openGallery(page);
  await compare(page, made);
  await page.getByRole('radio', { name: 'Slider' }).check({ force: true });
  const name = uniquePrompt('Kept of two');
  await marks(page, 1).getByRole('button', { name: 'Add to collection' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add to collection' });
  await dialog.getByRole('searchbox').fill(name);
  await dialog.getByRole('button', { name: `Create “${name}”` }).click();
  await expect(page.getByText(`1 image added to “${name}”`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await marks(page, 2).getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('1 image moved to the trash')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Back to the gallery' }).click();
  await expect(toolbar(page)).toContainText('1 selected');
  await expect(page.getByRole('link', { name: made[1].prompt })).toHaveCount(0);
});

test('what is chosen in a collection is compared, and still chosen there after that', async ({
  page,
  client,
}) => {
  const made = (await make(client, 2)) as [MadePicture, MadePicture];
  const name = uniquePrompt('Compared in');
  await openGallery(page);
  await compare(page, made);
  await page.getByRole('link', { name: 'Back to the gallery' }).click();
  await toolbar(page).getByRole('button', { name: 'Add to collection' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add 2 images to collection' });
  await dialog.getByRole('searchbox').fill(name);
  await dialog.getByRole('button', { name: `Create “${name}”` }).click();
  await expect(page.getByText(`2 images added to “${name}”`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();

  const parts = page.getByRole('navigation', { name: 'Gallery' });
  await parts.getByRole('link', { name: 'Collections' }).click();
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(toolbar(page)).toHaveCount(0);
  for (const { prompt } of made) {
    await page.getByRole('checkbox', { name: `Select ${prompt}` }).check();
  }
  await toolbar(page).getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the collection' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(toolbar(page)).toContainText('2 selected');
});
