import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { untilItListens } from '#tests/support/listening';
import { madePictures } from '#tests/support/made-pictures';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

async function createCollection(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New collection' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Puts a picture into a collection that does not exist yet, from the picture's own page. */
async function collect(page: Page, prompt: string, name: string): Promise<void> {
  await page.goto('/gallery');
  await page.getByRole('link', { name: prompt }).click();
  await page.getByRole('button', { name: 'Add to collection' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add to collection' });
  await dialog.getByRole('searchbox').fill(name);
  const known = dialog.getByRole('checkbox', { name });
  const create = dialog.getByRole('button', { name: `Create “${name}”` });
  await expect(known.or(create)).toBeVisible();
  if (await create.isVisible()) await create.click();
  else await known.check();
  await expect(page.getByText(`1 image added to “${name}”`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}` }).click();
}

const tiles = (page: Page) => page.getByRole('list', { name: 'Images' }).getByRole('img');

const names = async (page: Page) =>
  tiles(page).evaluateAll((all) => all.map((img) => img.getAttribute('alt')));

test('a collection is made, filled, put in order by key, and searched', async ({
  client,
  page,
}) => {
  const [first = '', second = ''] = await madePictures(client, ['First of it', 'Second of it']);
  const name = uniquePrompt('Harbour');
  await collect(page, first, name);
  await collect(page, second, name);
  await page.goto('/collections');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect.poll(() => names(page)).toEqual([first, second]);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: second }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: 'place 2 of 2' })).toBeAttached();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: 'place 1 of 2' })).toBeAttached();
  await page.keyboard.press('Space');
  await expect.poll(() => names(page)).toEqual([second, first]);
  await openMenu(page, second);
  await page.getByRole('menuitem', { name: 'Move later' }).click();
  await expect.poll(() => names(page)).toEqual([first, second]);
  await openMenu(page, second);
  await page.getByRole('menuitem', { name: 'Use as cover' }).click();
  await expect(page.getByText('Cover', { exact: true })).toBeVisible();
  await page.reload();
  await expect.poll(() => names(page)).toEqual([first, second]);

  await page.getByRole('link', { name: 'Search in it' }).click();
  await expect(page).toHaveURL(/\/gallery\?q=in/);
  await expect(page.getByRole('gridcell')).toHaveCount(2);
});

test('a picture of a collection is followed by the next one of its order', async ({
  client,
  page,
}) => {
  const [oldest = '', middle = '', newest = ''] = await madePictures(client, [
    'Looked at first',
    'Not looked at',
    'Looked at next',
  ]);
  const name = uniquePrompt('In its order');
  // The order of a collection is that of adding, here the oldest first.
  for (const prompt of [oldest, newest]) await collect(page, prompt, name);
  await page.goto('/collections');
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: oldest }).click();
  const viewer = (prompt: string) => page.getByRole('dialog', { name: prompt });
  const strip = page.getByRole('navigation', { name: 'Pictures around it' });
  await expect(viewer(oldest)).toBeFocused();
  await expect(strip.getByRole('link')).toHaveCount(2);
  await expect(strip.getByRole('link', { name: middle })).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(viewer(newest)).toBeVisible();
  await expect(page).toHaveURL(/\?collection=/);
  await expect(strip.getByRole('link')).toHaveCount(2);
  await page.reload();
  await page.getByRole('button', { name: 'Back to the collection' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await openMenu(page, oldest);
  await expect(page.getByRole('menuitem', { name: 'Move later' })).toBeVisible();
  await page.keyboard.press('Escape');
  await openMenu(page, newest);
  await expect(page.getByRole('menuitem', { name: 'Move earlier' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Move later' })).toHaveCount(0);
});

test('a picture is put in another place by hand, and a press on it still opens it', async ({
  client,
  page,
}) => {
  const [first = '', second = ''] = await madePictures(client, [
    'Left where it was',
    'Dragged before it',
  ]);
  const name = uniquePrompt('By hand');
  for (const prompt of [first, second]) await collect(page, prompt, name);
  await page.goto('/collections');
  await page.getByRole('link', { name }).click();
  const link = (prompt: string) => page.getByRole('link', { name: prompt });
  const middleOf = async (prompt: string) => {
    const box = await link(prompt).boundingBox();
    if (!box) throw new Error('The picture is not to be seen.');
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  await expect(tiles(page)).toHaveCount(2);
  await untilItListens(page);
  await link(second).hover();
  const [from, to] = [await middleOf(second), await middleOf(first)];
  const moved = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.mouse.down();
  await page.mouse.move(from[0] - 20, from[1], { steps: 2 });
  await expect(page.getByRole('status').filter({ hasText: 'place 2 of 2' })).toBeAttached();
  await page.mouse.move(...to, { steps: 6 });
  await expect(page.getByRole('status').filter({ hasText: 'place 1 of 2' })).toBeAttached();
  await page.mouse.up();
  await expect.poll(() => names(page)).toEqual([second, first]);
  await expect(page).toHaveURL(/\/collections\/[0-9a-f-]{36}$/);
  await moved;
  await page.reload();
  expect(await names(page)).toEqual([second, first]);
  await link(second).click();
  await expect(page).toHaveURL(/\/gallery\/[0-9a-f-]{36}/);
});

test('pictures of a collection are chosen together, by hand and by key, and removed from it', async ({
  client,
  page,
}) => {
  const prompts = await madePictures(client, [
    'Chosen first',
    'Chosen between',
    'Chosen last',
    'Left',
  ]);
  const [first = '', second = '', third = '', fourth = ''] = prompts;
  const name = uniquePrompt('Chosen in');
  for (const prompt of prompts) await collect(page, prompt, name);
  await page.goto('/collections');
  await page.getByRole('link', { name }).click();
  const corner = (prompt: string) => page.getByRole('checkbox', { name: `Select ${prompt}` });
  const toolbar = page.getByRole('toolbar', { name: 'Selection' });
  await corner(first).check();
  await corner(third).click({ modifiers: ['Shift'] });
  await expect(toolbar).toContainText('3 selected');
  await expect(corner(second)).toBeChecked();
  expect(await violations(page)).toEqual([]);
  await toolbar.getByRole('button', { name: 'Remove from collection' }).click();
  await expect.poll(() => names(page)).toEqual([fourth]);
  await expect(toolbar).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => names(page)).toEqual(prompts);

  await page.getByRole('link', { name: second }).click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('link', { name: third }).focus();
  await page.keyboard.press('x');
  await expect(toolbar).toContainText('2 selected');
  await page.keyboard.press('4');
  await expect(page.getByText('2 images rated 4 stars')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toolbar).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(page.getByText('1 image moved to the trash')).toBeVisible();
  await expect(page.getByRole('link', { name: fourth })).toBeFocused();
  await page.reload();
  expect(await names(page)).toEqual([first, second, fourth]);
});

test('what is removed from a collection comes back to its place', async ({ client, page }) => {
  const prompts = await madePictures(client, ['One to keep', 'One to remove', 'One behind it']);
  const name = uniquePrompt('Removed from');
  for (const prompt of prompts) await collect(page, prompt, name);
  await page.goto('/collections');
  await page.getByRole('link', { name }).click();
  await openMenu(page, prompts[1] ?? '');
  await page.getByRole('menuitem', { name: 'Remove from collection' }).click();
  await expect(tiles(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tiles(page)).toHaveCount(3);
  await expect(page.getByText('Taken back')).toBeVisible();
  await page.reload();
  await expect.poll(() => names(page)).toEqual(prompts);
});

test('what is moved in a collection can be put back where it was', async ({ client, page }) => {
  const prompts = await madePictures(client, ['Moved away', 'Stays first', 'Stays last']);
  const [first = '', second = '', third = ''] = prompts;
  const name = uniquePrompt('Moved within');
  for (const prompt of prompts) await collect(page, prompt, name);
  await page.goto('/collections');
  await page.getByRole('link', { name }).click();
  await openMenu(page, third);
  await expect(page.getByRole('menuitem', { name: 'Move to the beginning' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Move to the end' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await openMenu(page, first);
  await page.getByRole('menuitem', { name: 'Move to the end' }).click();
  await expect.poll(() => names(page)).toEqual([second, third, first]);
  const moved = page.getByRole('dialog', { name: 'Image moved' });
  await moved.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => names(page)).toEqual(prompts);
  await expect(page.getByText('Taken back')).toBeVisible();
  await page.reload();
  await expect.poll(() => names(page)).toEqual(prompts);
});

test('collections are renamed, moved into each other, deleted and brought back', async ({
  page,
}) => {
  const [outer, inner] = [uniquePrompt('Outer'), uniquePrompt('Inner')];
  await page.goto('/collections');
  await createCollection(page, outer);
  await createCollection(page, inner);

  await page.getByRole('button', { name: 'New collection' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(outer.toUpperCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is a collection of this name here already.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();

  await openMenu(page, inner);
  await page.getByRole('menuitem', { name: 'Move to…' }).click();
  await page.getByRole('radio', { name: outer }).check();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  // While the dialog is there, nothing beneath it can be found.
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('link', { name: inner })).toBeHidden();
  await page.getByRole('link', { name: outer }).click();
  // The card on the page that is left has such a menu, too.
  await page.waitForURL(/\/collections\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('link', { name: inner })).toBeVisible();

  const renamed = uniquePrompt('Renamed');
  await openMenu(page, outer);
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(renamed);
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('heading', { name: renamed })).toBeVisible();

  await openMenu(page, renamed);
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: `“${renamed}” was deleted` })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: renamed, exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: inner })).toBeVisible();
});

test('a dialog that does not come says so, and comes when it is asked for again', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED/);
  const name = uniquePrompt('Asked for twice');
  const dialog = page.getByRole('dialog', { name: `Rename “${name}”` });
  const notice = page.getByRole('dialog', { name: 'The studio did not answer.' });
  await page.goto('/collections');
  await createCollection(page, name);
  await expect(page.getByRole('link', { name })).toBeVisible();
  // Loaded anew, as the page has that dialog now.
  await page.reload();
  await page.route('**/_next/static/chunks/**', (route) => route.abort());
  await openMenu(page, name);
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await expect(notice).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Collections', level: 1 })).toBeVisible();
  await page.unroute('**/_next/static/chunks/**');
  await openMenu(page, name);
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
});

test('the addresses that these pages once had lead on to them', async ({ page }) => {
  const name = uniquePrompt('Under its old address');
  await page.goto('/gallery/collections');
  await expect(page).toHaveURL(/^[^?]+:\d+\/collections$/);
  await createCollection(page, name);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const { pathname } = new URL(page.url());
  await page.goto(`/gallery${pathname}`);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(pathname);
  await page.goto('/gallery/trash');
  await expect(page).toHaveURL(/:\d+\/trash$/);
  const id = '01a209df-70aa-77e9-8559-c44654ae5f76';
  await page.goto(`/gallery/compare?ids=${id}`);
  await expect(page).toHaveURL(new RegExp(`:\\d+/compare\\?ids=${id}$`));
});

test('a collection that never was is a page that says so', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  const address = '/collections/01a209df-70aa-77e9-8559-c44654ae5f76';
  expect((await page.goto(address))?.status()).toBe(404);
});
