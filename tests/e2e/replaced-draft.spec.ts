import type { Page } from '@playwright/test';
import { madePicture } from '#tests/support/made-pictures';
import { expectPrompt } from '#tests/support/prompt-text';
import { picture, ReferenceTray } from '#tests/support/reference-tray';
import type { StudioClient } from '#tests/support/studio-client';
import { type Composer, expect, test, uniquePrompt } from '#tests/support/studio-test';

const ready = { timeout: 20_000 };
const written = 'What I was writing';

/** What this browser keeps of the composer. */
const keptDraft = (page: Page) =>
  page.evaluate(
    () => JSON.parse(localStorage.getItem('seedream-studio.draft') ?? '{}').state?.draft,
  );

const toast = (page: Page) => page.getByRole('dialog', { name: 'Recipe taken' });

/** Makes a picture whose recipe has no references. */
async function make(client: StudioClient): Promise<string> {
  const recipe = { size: { method: 'token', token: '4K' }, watermark: false } as const;
  const { prompt } = await madePicture(client, uniquePrompt('A recipe to go on from'), recipe);
  return prompt;
}

/** Two references, one of them drawn upon, words, and a size that was typed. @returns the draft */
async function writeDraft(page: Page, composer: Composer, tray: ReferenceTray): Promise<unknown> {
  await tray.choose(await picture('lamp.jpg'), await picture('sofa.jpg'));
  await expect(tray.item(1, 'lamp.jpg')).toContainText('Ready', ready);
  await expect(tray.item(2, 'sofa.jpg')).toContainText('Ready', ready);
  const before = await keptDraft(page);
  await tray.drawBox(1, 'lamp.jpg');
  // What is sent of it is another file.
  await expect
    .poll(async () => (await keptDraft(page)).references[0].key, ready)
    .not.toBe(before.references[0].key);
  await composer.prompt.fill(written);
  await page.getByRole('radio', { name: /^Custom/ }).check({ force: true });
  await page.getByRole('spinbutton', { name: 'Width' }).fill('1500');
  await expect.poll(async () => (await keptDraft(page)).customWidth).toBe('1500');
  return keptDraft(page);
}

/** An offer that is pointed at waits for as long as it is, however slow the machine. */
const holdOffer = (page: Page) => toast(page).hover();

/** Presses "Undo", and finds everything as it was. */
async function takeBack(
  page: Page,
  composer: Composer,
  tray: ReferenceTray,
  before: unknown,
): Promise<void> {
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expectPrompt(composer.prompt, written);
  await expect(tray.item(1, 'lamp.jpg')).toContainText('Ready', ready);
  await expect(tray.item(2, 'sofa.jpg')).toContainText('Ready', ready);
  await expect(page.getByRole('radio', { name: /^Custom/ })).toBeChecked();
  await expect(page.getByRole('spinbutton', { name: 'Width' })).toHaveValue('1500');
  await expect(page.getByRole('switch', { name: 'Watermark' })).toBeChecked();
  await expect.poll(() => keptDraft(page)).toEqual(before);
  await tray.item(1, 'lamp.jpg').getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem', { name: 'Edit drawing' })).toBeVisible();
}

test('"Use recipe" of a card takes the place of all that is in the composer, until Undo', async ({
  page,
  composer,
  client,
}) => {
  const made = await make(client);
  const tray = new ReferenceTray(page);
  await composer.open();
  const before = await writeDraft(page, composer, tray);
  await composer.card(made).getByRole('button', { name: 'Use recipe' }).click();
  await holdOffer(page);
  await expectPrompt(composer.prompt, made);
  await expect(composer.prompt).toBeFocused();
  await expect(page.getByRole('radio', { name: /^4K/ })).toBeChecked();
  await expect(tray.items).toHaveCount(0);
  await takeBack(page, composer, tray, before);
});

test('from the page of a picture it does so too, and Undo waits in the studio', async ({
  page,
  composer,
  client,
}) => {
  const made = await make(client);
  const tray = new ReferenceTray(page);
  await composer.open();
  const before = await writeDraft(page, composer, tray);
  await page.getByRole('link', { name: 'Gallery', exact: true }).click();
  await page.waitForURL(/\/gallery$/);
  await page.getByRole('link', { name: made }).click();
  await page
    .getByRole('dialog', { name: made })
    .getByRole('button', { name: 'Use recipe' })
    .click();
  await page.waitForURL(({ pathname }) => pathname === '/');
  await holdOffer(page);
  await expectPrompt(composer.prompt, made);
  await expect(composer.prompt).toBeFocused();
  await expect(tray.items).toHaveCount(0);
  await takeBack(page, composer, tray, before);
});

test('where nothing was, nothing is offered; what made room can also be had by keys', async ({
  page,
  composer,
  client,
}) => {
  const made = await make(client);
  await composer.open();
  const use = composer.card(made).getByRole('button', { name: 'Use recipe' });
  await use.click();
  await expectPrompt(composer.prompt, made);
  // What is in the composer already changes nothing, so there is nothing to bring back either.
  await use.click();
  await expect(composer.prompt).toBeFocused();
  await composer.prompt.fill(written);
  await use.click();
  await expectPrompt(composer.prompt, made);
  await expect(toast(page)).toBeVisible();
  await expect(toast(page)).toHaveCount(1);
  await expect(composer.prompt).toBeFocused();
  await composer.prompt.press('Alt+ArrowUp');
  await expectPrompt(composer.prompt, written);
});
