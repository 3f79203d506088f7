import type { Page } from '@playwright/test';
import { queryMaxCharacters } from '#lib/library/library-view';
import { starterSet } from '#lib/library/starter-set';
import { violations } from '#tests/support/access';
import { recipeEntryOf, snippetOf } from '#tests/support/library-entries';
import { emptyLibrary, keptPrompt, LibraryShelf } from '#tests/support/library-shelf';
import { madePicture } from '#tests/support/made-pictures';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

/** A library as a file, with one entry that is none. */
function libraryFile(entries: readonly unknown[]) {
  const file = { format: 'seedream-studio-library', version: 1, entries };
  const buffer = Buffer.from(JSON.stringify(file));
  return { name: 'library.json', mimeType: 'application/json', buffer };
}

async function openLibrary(page: Page): Promise<LibraryShelf> {
  await page.goto('/library');
  return new LibraryShelf(page);
}

test('an empty library begins with the starter set, and a recipe of it goes to the composer', async ({
  page,
  composer,
  studio,
}) => {
  await emptyLibrary(studio.url);
  await page.goto('/');
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Keep what works' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const begin = page.getByRole('button', { name: 'Add the starter set' });
  await begin.click();
  const library = new LibraryShelf(page);
  await expect(page.getByText(`${starterSet.length} entries added.`)).toBeVisible();
  await expect(library.entry('Poster with text')).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Kinds' })
    .getByRole('link', { name: 'Recipes' })
    .click();
  await expect(page).toHaveURL(/kind=recipe/);
  await expect(library.entry('Screen print')).toBeHidden();
  const folders = page.getByRole('navigation', { name: 'Folders' });
  await folders.getByRole('link', { name: /^Edits/ }).click();
  await expect(library.entry('Poster with text')).toBeHidden();
  await expect(page.getByText('Recipe, needs 2 references')).toHaveCount(2);
  await page.getByRole('button', { name: 'Use recipe: Style of one, subject of another' }).click();
  await expect(composer.generateButton).toBeEnabled();
  await expect(
    page.getByText('needs 2 references: add them as image 1 and image 2.'),
  ).toBeVisible();
  await expect
    .poll(() => keptPrompt(page))
    .toContain('the subject of @image 2 in the style of @image 1');
  await composer.generateButton.click();
  await expect(page.getByText('“image 2” is mentioned and there is no such')).toBeVisible();

  await openLibrary(page);
  await page.getByRole('button', { name: 'Use recipe: Storyboard' }).click();
  await expect(composer.generateButton).toBeEnabled();
  await expect.poll(() => keptPrompt(page)).toMatch(/^A set of 6 storyboard frames/);
  await expect(page.getByRole('switch', { name: 'Set of images' })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^16:9/ })).toBeChecked();
  await expect(page.getByText(/needs \d references?/)).toBeHidden();

  await openLibrary(page);
  await page.getByRole('button', { name: 'Add to prompt: Ink and wash' }).click();
  await expect(composer.generateButton).toBeEnabled();
  await expect
    .poll(() => keptPrompt(page))
    .toMatch(/only colour\. As an ink drawing with grey wash/);
});

test('a snippet is written, found, changed, copied, moved, deleted and brought back', async ({
  page,
}) => {
  const [name, other] = [uniquePrompt('Evening'), uniquePrompt('Morning')];
  const library = await openLibrary(page);
  await page.getByRole('button', { name: 'New entry' }).click();
  const dialog = page.getByRole('dialog', { name: 'New entry' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type(name);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Write the words that it adds.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.type('low warm light from behind');
  // A press beside it loses nothing that was typed.
  await page.mouse.click(4, 4);
  await dialog.getByRole('combobox', { name: 'Folder' }).fill(' Light / Warm ');
  await dialog.getByRole('textbox', { name: 'Tags' }).fill('warm, evening');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(library.entry(name)).toBeVisible();

  await library.search.fill('behind WARM');
  await expect.poll(() => library.names()).toEqual([name]);
  await expect(page).toHaveURL(/q=behind\+WARM/);
  await library.menu(name, 'Edit…');
  const edit = page.getByRole('dialog', { name: `Edit “${name}”` });
  await expect(edit.getByRole('combobox', { name: 'Folder' })).toHaveValue('Light/Warm');
  await edit.getByRole('textbox', { name: 'Name' }).fill(other);
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(library.entry(other)).toBeVisible();
  await library.menu(other, 'Duplicate');
  const copy = `${other} (2)`;
  await expect(library.entry(copy)).toBeVisible();
  await library.menu(copy, 'Move to…');
  await page.getByRole('combobox', { name: 'Folder' }).fill('Old light');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  const moved = page
    .getByRole('navigation', { name: 'Folders' })
    .getByRole('link', { name: /^Old light/ });
  await expect(moved).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(moved).toBeHidden();
  await library.menu(copy, 'Delete');
  await expect(library.entry(copy)).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(library.entry(copy)).toBeVisible();
  await library.search.fill('nothing is called this');
  await expect(page.getByText('Nothing in your library is like that.')).toBeVisible();
  await page.getByRole('link', { name: 'Show all of it' }).click();
  await expect(library.search).toHaveValue('');
  await expect(library.entry(other)).toBeVisible();
});

test('a word that is still being put together is not searched', async ({ page }) => {
  const name = uniquePrompt('灯塔');
  const library = await openLibrary(page);
  await page.getByRole('button', { name: 'New entry' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Text' }).fill('a tower with a lamp');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(library.search).toHaveAttribute('maxlength', String(queryMaxCharacters));
  await library.search.click();
  await expect(library.search).toBeFocused();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.clock.install();
  const session = await page.context().newCDPSession(page);
  const composed = { text: 'deng', selectionStart: 4, selectionEnd: 4 };
  await session.send('Input.imeSetComposition', composed);
  await expect(library.search).toHaveValue('deng');
  await page.clock.runFor(1000);
  await session.send('Input.insertText', { text: '灯塔' });
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent('灯塔')}$`));
  await expect(library.entry(name)).toBeVisible();
  expect(asked.filter((address) => address.includes('deng'))).toEqual([]);
});

test('a library is taken out as a file, and comes back into an empty one', async ({
  page,
  studio,
}) => {
  await emptyLibrary(studio.url);
  const library = await openLibrary(page);
  const entries = [
    recipeEntryOf('Boat', { folder: 'Sea', set: { maximum: 3 } }),
    { ...snippetOf('Poster'), text: '' },
    snippetOf('Dawn', { tags: ['light'] }),
  ];
  await page.getByLabel('Import').setInputFiles(libraryFile(entries));
  const told = page.getByRole('dialog', { name: '2 entries added' });
  await expect(told).toContainText('Entry 2, “Poster”: Write the words that it adds.');
  expect(await violations(page)).toEqual([]);
  await told.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => library.names()).toEqual(['Boat', 'Dawn']);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export' }).click(),
  ]);
  const path = await download.path();
  await page.getByLabel('Import').setInputFiles(path);
  const known = page.getByRole('dialog', { name: 'Nothing was added' });
  await expect(known).toContainText('2 entries were here already.');
  await known.getByRole('button', { name: 'Done' }).click();
  await emptyLibrary(studio.url);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Keep what works' })).toBeVisible();
  await page.getByLabel('Import').setInputFiles(path);
  await expect(page.getByText('2 entries added.')).toBeVisible();
  await expect.poll(() => library.names()).toEqual(['Boat', 'Dawn']);
});

test('what is no library is refused in words', async ({ page, expectedErrors }) => {
  expectedErrors.push(/400/);
  await openLibrary(page);
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await page.getByLabel('Import').setInputFiles(file);
  await expect(page.getByText('This file is no library of a studio.')).toBeVisible();
});

test('a recipe is saved from a picture, which stands for it, and from the composer', async ({
  page,
  client,
  composer,
}) => {
  const prompt = uniquePrompt('A harbour to keep');
  const { id } = await madePicture(client, prompt, { watermark: false });
  await page.goto(`/gallery/${id}`);
  await page.getByRole('button', { name: 'Save to library' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save to library' });
  const harbour = uniquePrompt('Harbour');
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await name.fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(name).toBeFocused();
  await name.fill(harbour);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(`“${harbour}” is in the library.`)).toBeVisible();
  await dialog.getByRole('link', { name: 'Open the library' }).click();
  const library = new LibraryShelf(page);
  await library.search.fill(harbour);
  await expect.poll(() => library.names()).toEqual([harbour]);
  const preview = library.entries.locator(`img[src*="${id}"]`);
  await expect(preview).toBeVisible();

  await composer.open();
  await composer.prompt.fill('');
  await composer.prompt.pressSequentially('A kite over the harbour');
  await page.getByRole('button', { name: 'Save as recipe' }).click();
  const kite = uniquePrompt('Kite');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(kite);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(`“${kite}” is in the library.`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  expect(await violations(page)).toEqual([]);

  await openLibrary(page);
  await library.search.fill(kite);
  await expect.poll(() => library.names()).toEqual([kite]);
  await library.menu(kite, 'Edit…');
  const edit = page.getByRole('dialog', { name: `Edit “${kite}”` });
  await edit.getByRole('button', { name: 'Ask for a reference' }).click();
  await edit.getByRole('textbox', { name: 'Prompt' }).fill('A kite like @image 1');
  await edit.getByRole('button', { name: 'Choose from the gallery' }).click();
  await edit.getByRole('checkbox', { name: prompt }).click();
  expect(await violations(page)).toEqual([]);
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit).toBeHidden();
  await expect(page.getByText('Recipe, needs 1 reference')).toBeVisible();
  await expect(preview).toBeVisible();
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing on the library in the ${colorScheme} theme, and a phone has room for it`, async ({
    page,
    studio,
  }) => {
    await emptyLibrary(studio.url);
    await page.emulateMedia({ colorScheme });
    const library = await openLibrary(page);
    const many = [recipeEntryOf('Boat', { folder: 'Sea/North', tags: ['sea'] }), snippetOf('Dawn')];
    await page.getByLabel('Import').setInputFiles(libraryFile(many));
    await expect.poll(() => library.names()).toEqual(['Boat', 'Dawn']);
    await page
      .getByRole('navigation', { name: 'Folders' })
      .getByRole('link', { name: /^Sea/ })
      .click();
    await expect(page).toHaveURL(/folder=Sea/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'New entry' }).click();
    await page.getByRole('radio', { name: 'Recipe' }).check({ force: true });
    await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    for (const width of [390, 768]) {
      await page.setViewportSize({ width, height: 844 });
      const across = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
      expect(across, `across a page of ${width} pixels`).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole('combobox', { name: 'Folder' })).toBeVisible();
    const small = await page
      .locator('main')
      .getByRole('button')
      .or(page.locator('main').getByRole('link'))
      .evaluateAll((all) =>
        all
          .map((each) => [each.textContent, each.getBoundingClientRect().height] as const)
          .filter(([, height]) => height < 44),
      );
    expect(small).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
}
