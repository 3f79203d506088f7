import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { madePicture } from '#tests/support/made-pictures';
import { editorOf } from '#tests/support/prompt-text';
import type { StudioClient } from '#tests/support/studio-client';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search prompts' });
const row = (page: Page, prompt: string) =>
  page.getByRole('listitem').filter({ hasText: prompt }).first();

const toast = (page: Page, words: string) => page.getByRole('dialog', { name: words });
const undo = (page: Page, words: string) =>
  toast(page, words).getByRole('button', { name: 'Undo' }).click();

/** What the composer holds, however it is shown. */
const written = (page: Page) =>
  page.evaluate(
    () => JSON.parse(localStorage.getItem('seedream-studio.draft') ?? '{}').state?.draft.prompt,
  );

/** Sends a prompt and waits for its picture. */
async function make(client: StudioClient, prompt: string): Promise<string> {
  await madePicture(client, prompt);
  return prompt;
}

/** Two wordings that differ in one word. */
async function makeBoats(client: StudioClient) {
  const red = await make(client, uniquePrompt('Zephyr: a red boat on a lake'));
  return { red, blue: await make(client, red.replace('red', 'blue')) };
}

test('a prompt is found by its words and goes back to the composer, whose size stays', async ({
  client,
  composer,
  page,
}) => {
  const kite = await make(client, uniquePrompt('Quillwort kite'));
  const refused = uniquePrompt('Quillwort tower [refuse]');
  await client.generate(refused);
  const swan = await make(client, uniquePrompt('A swan'));
  await composer.open();
  await page.getByRole('radio', { name: /^4K/ }).check({ force: true });
  await composer.prompt.fill('Half a thought');

  await page.goto('/library/prompts');
  await expect(row(page, swan)).toContainText('Sent once');
  await search(page).pressSequentially('quillw');
  await expect(page).toHaveURL(/\/library\/prompts\?q=quillw$/);
  await expect(row(page, swan)).toHaveCount(0);
  await expect(row(page, refused)).toContainText('Failed last time');
  await expect(row(page, kite).getByRole('img')).toHaveCount(1);
  await page.reload();
  await expect(search(page)).toHaveValue('quillw');
  await search(page).fill('nothingatall');
  await expect(page.getByRole('heading', { name: 'No prompt has these words' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(page).toHaveURL(/\/library\/prompts$/);

  const use = row(page, kite).getByRole('button', { name: 'Use prompt' });
  await use.click();
  await expect(page).toHaveURL(/\/$/);
  await expect.poll(() => written(page)).toBe(kite);
  await expect(page.getByRole('radio', { name: /^4K/ })).toBeChecked();
  await expect(composer.prompt).toBeFocused();
  await composer.prompt.press('Alt+ArrowUp');
  await expect.poll(() => written(page)).toBe('Half a thought');
});

test('pictures that are on their way come to their prompt by themselves', async ({
  client,
  page,
}) => {
  const barge = uniquePrompt('Quillwort barge [slow]');
  // More than are sent at once, so that the last of them is not done before the page is there.
  for (let order = 0; order < 6; order += 1) await client.generate(barge);
  await page.goto('/library/prompts');
  await expect(row(page, barge)).toContainText('Under way');
  await expect(row(page, barge).getByRole('img')).toHaveCount(4);
  await expect(row(page, barge)).not.toContainText('Under way');
});

test('keys bring back what was sent, and then what was being written', async ({
  client,
  composer,
  page,
}) => {
  const first = await make(client, uniquePrompt('First'));
  const second = await make(client, uniquePrompt('Second'));
  await composer.open();
  await composer.prompt.fill('Half a thought');
  await editorOf(composer.prompt);
  await composer.prompt.press('Alt+ArrowUp');
  await expect.poll(() => written(page)).toBe(second);
  await expect(page.getByRole('status').filter({ hasText: `Sent before: ${second}` })).toHaveCount(
    1,
  );
  await composer.prompt.press('Alt+ArrowUp');
  await expect.poll(() => written(page)).toBe(first);
  await composer.prompt.press('Alt+ArrowDown');
  await expect.poll(() => written(page)).toBe(second);
  await composer.prompt.press('Alt+ArrowDown');
  await expect.poll(() => written(page)).toBe('Half a thought');

  await composer.prompt.press('Alt+ArrowUp');
  await expect.poll(() => written(page)).toBe(second);
  await composer.prompt.press('ControlOrMeta+z');
  await expect.poll(() => written(page)).toBe('Half a thought');

  await composer.prompt.press('Alt+ArrowUp');
  await expect.poll(() => written(page)).toBe(second);
  await page.reload();
  await expect(composer.generateButton).toBeEnabled();
  await composer.prompt.press('Alt+ArrowUp');
  await expect.poll(() => written(page)).toBe('Half a thought');
});

test('two prompts of the history are compared word by word, with what each made', async ({
  client,
  page,
}) => {
  const { red, blue } = await makeBoats(client);
  await page.goto('/library/prompts?q=zephyr');
  const compare = (prompt: string) =>
    row(page, prompt).getByRole('button', { name: 'Compare', exact: true });
  await compare(blue).click();
  await expect(compare(blue)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'Choose another prompt' })).toBeVisible();
  await compare(red).click();
  const dialog = page.getByRole('dialog', { name: 'Compare prompts' });
  await expect(dialog.getByRole('deletion')).toContainText('red');
  await expect(dialog.getByRole('insertion')).toContainText('blue');
  for (const [side, prompt] of [
    ['Earlier', red],
    ['Later', blue],
  ] as const) {
    const part = dialog.getByRole('region', { name: side });
    await expect(part).toContainText(prompt);
    await expect(part.getByRole('img')).toHaveCount(1);
  }
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(compare(blue)).toHaveAttribute('aria-pressed', 'false');
});

/** Keeps both boats as versions of one prompt. @returns the name that it is kept under */
async function keepBoats(page: Page, boats: { red: string; blue: string }): Promise<string> {
  const name = uniquePrompt('Boat');
  await page.goto('/library/prompts?q=zephyr');
  const dialog = page.getByRole('dialog', { name: 'Keep as version' });
  const begin = async (prompt: string) =>
    row(page, prompt).getByRole('button', { name: 'Keep as version' }).click();
  await begin(boats.red);
  await dialog.getByRole('textbox', { name: 'Name of the prompt' }).fill('');
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(dialog.getByText('Give it a name.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name of the prompt' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Name of this version' }).fill('Red');
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(toast(page, `Kept as version 1 of “${name}”.`)).toBeVisible();
  await begin(boats.blue);
  await dialog.getByRole('combobox', { name: 'As a version of' }).selectOption(name);
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  await row(page, boats.blue)
    .getByRole('link', { name: `Version 2 of “${name}”` })
    .click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  return name;
}

for (const colorScheme of ['dark', 'light'] as const) {
  test(`versions stand beside each other with what changed and their pictures, in the ${colorScheme} theme`, async ({
    client,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const boats = await makeBoats(client);
    const name = await keepBoats(page, boats);
    const version = (label: string) => page.getByRole('listitem', { name: label });
    await expect(version('Version 2').getByRole('deletion')).toContainText('red');
    await expect(version('Version 2').getByRole('insertion')).toContainText('blue');
    await expect(version('Version 2').getByRole('img')).toHaveCount(1);
    await expect(version('Version 1, Red').getByRole('img')).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
    const against = version('Version 1, Red').getByRole('combobox');
    await against.selectOption('Since Version 2');
    await expect(version('Version 1, Red').getByRole('deletion')).toContainText('blue');
    await against.selectOption('Not compared');
    await expect(version('Version 1, Red').getByRole('deletion')).toHaveCount(0);
    await version('Version 2')
      .getByRole('link', { name: /^Picture 1 of/ })
      .click();
    await expect(page).toHaveURL(/\/gallery\/[0-9a-f-]{36}$/);
    await page.goto('/library/prompts?show=kept');
    await expect(row(page, name)).toContainText('2 versions');
    expect(await violations(page)).toEqual([]);
  });
}

test('a version is added, renamed, deleted and brought back', async ({ client, page }) => {
  const boats = await makeBoats(client);
  const name = await keepBoats(page, boats);
  const version = (label: string) => page.getByRole('listitem', { name: label, exact: true });
  const menu = async (label: string, action: string | RegExp) => {
    await page.getByRole('button', { name: `More for ${label}`, exact: true }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await page.getByRole('button', { name: 'Add version' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a version' });
  await expect(adding.getByRole('textbox', { name: 'Prompt' })).toHaveValue(boats.blue);
  const versionName = adding.getByRole('textbox', { name: 'Name of this version' });
  const usual = await versionName.inputValue();
  await versionName.fill('Evening');
  await page.keyboard.press('Escape');
  await expect(adding, 'what was typed is not thrown away by one press').toBeVisible();
  await versionName.fill(usual);
  await adding.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(adding.getByText('These words are kept already: Version 2.')).toBeVisible();
  await adding.getByRole('textbox', { name: 'Prompt' }).fill(`${boats.blue}, at dusk`);
  await adding.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(version('Version 3').getByRole('insertion')).toContainText('at dusk');
  await expect(version('Version 3')).toContainText('No picture with these words is here.');

  await menu('Version 3', 'Rename…');
  const renaming = page.getByRole('dialog', { name: 'Rename “Version 3”' });
  await renaming.getByRole('textbox', { name: 'Name' }).fill('Dusk');
  await renaming.getByRole('button', { name: 'Rename' }).click();
  await expect(version('Version 3, Dusk')).toBeVisible();

  await menu('Version 3, Dusk', 'Delete');
  await expect(version('Version 3, Dusk')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Versions' })).toBeFocused();
  await undo(page, 'Version 3, Dusk deleted');
  await expect(version('Version 3, Dusk')).toBeVisible();

  for (const label of ['Version 3, Dusk', 'Version 2']) {
    await menu(label, 'Delete');
    await expect(version(label)).toHaveCount(0);
  }
  await menu('Version 1, Red', 'Delete, and the kept prompt');
  await expect(page).toHaveURL(/\/library\/prompts\?show=kept$/);
  await expect(page.getByRole('heading', { name })).toHaveCount(0);
  await undo(page, 'Version 1, Red deleted');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(version('Version 1, Red')).toBeVisible();
});
