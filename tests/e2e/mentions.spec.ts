import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { editorKeys, expectPrompt } from '#tests/support/prompt-text';
import { seedDraft } from '#tests/support/seed-draft';
import { expect, test } from '#tests/support/studio-test';

const names = ['boat.jpg', 'panorama.jpg'];

test.beforeEach(({ expectedErrors }) => {
  // The pictures of these references are nowhere, which the list has to bear.
  expectedErrors.push(/404/);
});

test('a reference is found by its name and mentioned by keyboard alone', async ({
  page,
  composer,
}) => {
  await seedDraft(page, '', names);
  await composer.open();
  await composer.prompt.pressSequentially('Dress @');
  await expect(options(page)).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: '2 references' })).toBeAttached();
  await expect(option(page, 'Image 1, boat.jpg')).toHaveAttribute('aria-selected', 'true');
  await expectActive(composer.prompt, 'Image 1, boat.jpg');
  await page.keyboard.press('ArrowDown');
  await expectActive(composer.prompt, 'Image 2, panorama.jpg');
  await page.keyboard.press('ArrowDown');
  await expectActive(composer.prompt, 'Image 1, boat.jpg');
  await page.keyboard.type('pan');
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expectPrompt(composer.prompt, 'Dress @image 2 ');
  await expect(list(page)).toBeHidden();
  await expect(composer.prompt).not.toHaveAttribute('aria-activedescendant');

  await page.keyboard.press('ControlOrMeta+z');
  await expectPrompt(composer.prompt, 'Dress @pan');
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expectPrompt(composer.prompt, 'Dress @image 2 ');
  await page.keyboard.type('like @1');
  await page.keyboard.press('Tab');
  await expectPrompt(composer.prompt, 'Dress @image 2 like @image 1 ');
  await expect(composer.prompt).toBeFocused();
});

test('a mention is chosen by a click, and the list is closed by Escape and by leaving', async ({
  page,
  composer,
}) => {
  await seedDraft(page, '', names);
  await composer.open();
  await composer.prompt.pressSequentially('@');
  await option(page, 'Image 2, panorama.jpg').click();
  await expectPrompt(composer.prompt, '@image 2 ');
  await expect(composer.prompt).toBeFocused();
  await page.keyboard.type('@b');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await page.keyboard.type('oat');
  await expect(list(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expectPrompt(composer.prompt, '@image 2 @boat\n');
  await page.keyboard.type('@');
  await expect(list(page)).toBeVisible();
  await page.getByRole('switch', { name: 'Watermark' }).focus();
  await expect(list(page)).toBeHidden();
});

test('an e-mail address asks for nothing, and Enter still makes a line', async ({
  page,
  composer,
}) => {
  await seedDraft(page, '', names);
  await composer.open();
  await composer.prompt.pressSequentially('@');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('me@b');
  await expect(list(page)).toBeHidden();
  await page.keyboard.type(' @nobody');
  await expect(list(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expectPrompt(composer.prompt, 'me@b @nobody\n');
});

test('without references the list says what to do first', async ({ page, composer }) => {
  await composer.open();
  await composer.prompt.pressSequentially('Like @');
  const advice = page.getByText('Add references first, then mention them here.');
  await expect(advice.last()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(advice.last()).toBeHidden();
});

test('Backspace behind a mention takes it out whole, and undo brings it back', async ({
  page,
  composer,
}) => {
  await seedDraft(page, 'Dress @image 12 like @image 1', names);
  await composer.open();
  await composer.prompt.focus();
  await page.keyboard.press(editorKeys.end);
  await page.keyboard.type(' @');
  await expect(list(page)).toBeVisible();
  for (const rest of [' ', '']) {
    await page.keyboard.press('Backspace');
    await expectPrompt(composer.prompt, `Dress @image 12 like @image 1${rest}`);
  }
  await page.keyboard.press('Backspace');
  await expectPrompt(composer.prompt, 'Dress @image 12 like ');
  await page.keyboard.press('ControlOrMeta+z');
  await expectPrompt(composer.prompt, 'Dress @image 12 like @image 1');
});

test('a mention of what is no reference is marked, warned about and not sent', async ({
  page,
  composer,
}) => {
  const prompt = 'A boat like @image 1 on @image 3 off @[coast.jpg]';
  await seedDraft(page, prompt, names);
  await composer.open();
  const warning = page.getByText('“image 3” is mentioned and there is no such reference.');
  await expect(warning).toBeVisible();
  const colours = await marks(page).evaluateAll((all) =>
    all.map((each) => getComputedStyle(each).color),
  );
  expect(colours).toHaveLength(3);
  expect(colours[1]).toBe(colours[2]);
  expect(colours[0]).not.toBe(colours[1]);
  await composer.generateButton.click();
  await expect(composer.prompt).toBeFocused();
  await expect(composer.prompt).toHaveAttribute('aria-invalid', 'true');
  await expect(composer.prompt).toHaveAccessibleDescription(/“image 3” is mentioned/);
  await composer.prompt.fill('A boat off @[coast.jpg]');
  await expect(page.getByText('“coast.jpg” is mentioned and no longer a reference.')).toBeVisible();
  await expect(page.getByRole('article', { name: /A boat/ })).toHaveCount(0);
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing while a mention is chosen in the ${colorScheme} theme`, async ({
    page,
    composer,
  }) => {
    await page.emulateMedia({ colorScheme });
    await seedDraft(page, 'Like @image 1 and @image 7 ', names);
    await composer.open();
    await composer.prompt.focus();
    await page.keyboard.press(editorKeys.end);
    await page.keyboard.type('@');
    await expect(options(page)).toHaveCount(2);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual(
      [],
    );
  });
}

function list(page: Page) {
  return page.getByRole('listbox', { name: 'References' });
}

function options(page: Page) {
  return list(page).getByRole('option');
}

function option(page: Page, name: string) {
  return list(page).getByRole('option', { name, exact: true });
}

function marks(page: Page) {
  return page.locator('[data-mark]');
}

/** The option that a screen reader is led to while the focus stays in the prompt. */
async function expectActive(prompt: Locator, name: string): Promise<void> {
  await expect
    .poll(() =>
      prompt.evaluate((field) => {
        const id = field.getAttribute('aria-activedescendant');
        return id && document.getElementById(id)?.getAttribute('aria-label');
      }),
    )
    .toBe(name);
}
