import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { untilItListens } from '#tests/support/listening';
import { expectPrompt } from '#tests/support/prompt-text';
import { a1111Picture } from '#tests/support/recipe-files';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const commandKey = 'ControlOrMeta+k';
const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const field = (page: Page) => palette(page).getByRole('combobox', { name: 'Command or search' });
const option = (page: Page, name: string) => palette(page).getByRole('option', { name });
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const firstTopic = (page: Page) => help(page).getByRole('heading', { level: 3 }).first();

/** Opens the commands, and waits until they hear. */
async function openCommands(page: Page): Promise<void> {
  await page.keyboard.press(commandKey);
  await expect(field(page)).toBeFocused();
}

test('a key, a few letters and Enter lead anywhere, from within the prompt too', async ({
  page,
  composer,
}) => {
  await composer.open();
  await composer.prompt.focus();
  await openCommands(page);
  await expect(option(page, 'Keyboard shortcuts')).toBeVisible();
  await page.keyboard.type('new exp');
  await expect(palette(page).getByRole('option').first()).toContainText('New experiment');
  await expect(option(page, 'New experiment')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/experiments/new');
  await expect(palette(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'New experiment', level: 1 })).toBeVisible();
});

test('arrows go through the commands, around both ends', async ({ page }) => {
  await page.goto('/shares');
  await openCommands(page);
  const options = palette(page).getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(options.last()).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(options.nth(1)).toContainText('Gallery');
  const pointedAt = await field(page).getAttribute('aria-activedescendant');
  expect(await options.nth(1).getAttribute('id')).toBe(pointedAt);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/gallery');
});

test('what is no command is searched for among the images, filters and all', async ({ page }) => {
  await page.goto('/shares');
  await openCommands(page);
  await page.keyboard.type('sandpiper is:favourite');
  await expect(option(page, 'Search images for “sandpiper is:favourite”')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/gallery\?q=sandpiper\+is%3Afavourite$/);
  await expect(page.getByRole('searchbox', { name: 'Search images' })).toHaveValue(
    'sandpiper is:favourite',
  );
});

test('Escape and the key itself close the commands, and the focus is where it was', async ({
  page,
  composer,
}) => {
  await composer.open();
  await composer.generateButton.focus();
  await openCommands(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await expect(composer.generateButton).toBeFocused();
  await openCommands(page);
  await page.keyboard.press(commandKey);
  await expect(palette(page)).toHaveCount(0);
  await expect(composer.generateButton).toBeFocused();
});

test('by hand, the bar has a button for them', async ({ page }) => {
  await page.goto('/shares');
  await page.getByRole('button', { name: 'Commands' }).click();
  await option(page, 'Library').click();
  await page.waitForURL('**/library');
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
});

test('a theme that is chosen by a command is that of the menu, and stays', async ({ page }) => {
  await page.goto('/shares');
  const html = page.locator('html');
  await openCommands(page);
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');

  await page.getByRole('button', { name: 'Theme' }).click();
  const themes = page.getByRole('radiogroup', { name: 'Theme' });
  await expect(themes.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await themes.getByRole('radio', { name: 'System' }).check();
  await expect(html).not.toHaveAttribute('data-theme', /./);
  await expect(themes.getByRole('radio', { name: 'System' })).toBeChecked();
});

test('a menu that was opened before the page listens is filled as soon as it does', async ({
  page,
}) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  const arriving = page.goto('/shares', { waitUntil: 'commit' });
  // A key is not kept from a page that does not listen yet: see listening.ts.
  await page.getByRole('button', { name: 'Theme' }).press('Enter');
  const themes = page.getByRole('radiogroup', { name: 'Theme' });
  await expect(themes).toBeVisible();
  await expect(themes.getByRole('radio')).toHaveCount(0);
  release();
  await arriving;
  await expect(themes.getByRole('radio')).toHaveCount(3);
});

test('files are imported from wherever one is, and the gallery shows how far they are', async ({
  page,
}) => {
  await page.goto('/shares');
  await openCommands(page);
  await page.keyboard.type('import');
  const chooser = page.waitForEvent('filechooser');
  await option(page, 'Import files').click();
  await (await chooser).setFiles([
    await a1111Picture('sea.png', uniquePrompt('Brought by a command')),
  ]);
  await page.waitForURL('**/gallery');
  await expect(page.getByRole('region', { name: 'Import', exact: true })).toContainText(
    '1 picture imported',
  );
});

test('? shows the keys, those of the page first, and is a letter in a field', async ({
  page,
  composer,
}) => {
  await page.goto('/shares');
  await page.keyboard.press('?');
  await expect(firstTopic(page)).toHaveText('Everywhere');
  await page.keyboard.press('Escape');
  await expect(help(page)).toHaveCount(0);

  await composer.open();
  await composer.prompt.pressSequentially('Why?');
  await expectPrompt(composer.prompt, 'Why?');
  await composer.generateButton.focus();
  await page.keyboard.press('?');
  await expect(firstTopic(page)).toHaveText('Studio');
  // Had the one in the field been heard, this one would have closed the help.
  await expect(help(page)).toBeVisible();
});

test('the commands lead to the keys, and Settings does', async ({ page }) => {
  await page.goto('/shares');
  await openCommands(page);
  await page.keyboard.type('shortcuts');
  await page.keyboard.press('Enter');
  await expect(help(page).getByRole('region', { name: 'Shortcuts' })).toBeFocused();
  await openCommands(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);

  await page.goto('/settings');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(help(page).getByText('Move to the trash').first()).toBeVisible();
});

test('a dialog that is open goes before the commands', async ({ page, composer }) => {
  await composer.open();
  // They have come, so that nothing but the dialog keeps them away.
  await openCommands(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Pick from the studio' }).click();
  const picker = page.getByRole('dialog', { name: 'Pick references' });
  await expect(picker).toBeVisible();
  await page.keyboard.press(commandKey);
  // It closes what lies on top.
  await page.keyboard.press('Escape');
  await expect(picker).toHaveCount(0);
  await expect(palette(page)).toHaveCount(0);
});

test('commands that do not come say so until that is put away, and come with another try', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED/);
  await page.goto('/shares');
  await page.route('**/_next/static/chunks/**', (route) => route.abort());
  await page.keyboard.press(commandKey);
  const notice = page.getByRole('alert').filter({ hasText: 'The studio did not answer.' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await page.keyboard.press(commandKey);
  await expect(notice).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(notice).toHaveCount(0);
  await page.keyboard.press(commandKey);
  await expect(notice).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.unroute('**/_next/static/chunks/**');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(field(page)).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('in the gallery / searches, and the key for commands is not its any more', async ({
  page,
}) => {
  await page.goto('/shares');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Gallery' })
    .click();
  await page.waitForURL('**/gallery');
  const search = page.getByRole('searchbox', { name: 'Search images' });
  await expect(search).toBeVisible();
  await untilItListens(page);
  await openCommands(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing in the commands and the keys in the ${colorScheme} theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/shares');
    await openCommands(page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(firstTopic(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
