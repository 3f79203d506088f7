import type { Locator, Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { openGallery } from '#tests/support/open-gallery';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing on any page in the ${colorScheme} theme`, async ({
    page,
    composer,
    client,
  }) => {
    await page.emulateMedia({ colorScheme });
    const prompt = uniquePrompt('A picture to look at');
    await client.generate(prompt);
    await client.generate(uniquePrompt('A failure to look at [refuse]'));
    await composer.open();
    await expect(composer.card(prompt).getByRole('status')).toContainText('Done');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: /^Custom/ }).check({ force: true });
    await page.getByRole('spinbutton', { name: 'Width' }).fill('9');
    await page.getByRole('switch', { name: 'Set of images' }).check({ force: true });
    expect(await violations(page)).toEqual([]);
    await openGallery(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: prompt }).click();
    await expect(page.getByRole('dialog', { name: prompt })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(prompt));
    expect(await violations(page)).toEqual([]);
  });
}

test('by keyboard alone: write, choose a size, generate, open the picture', async ({
  page,
  composer,
}) => {
  await composer.open();
  const prompt = uniquePrompt('Typed without a mouse');
  await tabTo(page, composer.prompt);
  await page.keyboard.type(prompt);
  await tabTo(page, page.getByRole('radio', { name: /^1:1/ }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^4:3/ })).toBeChecked();
  await page.keyboard.press('ControlOrMeta+Enter');
  const card = composer.card(prompt);
  await expect(card.getByRole('img')).toBeVisible();
  await card.getByRole('img').locator('xpath=ancestor::a').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/gallery\/[0-9a-f-]{36}$/);
});

/** Goes on by the Tab key until it is there. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    // In one look: the prompt's editor takes the place of the field that the key has led to.
    if ((await goal.and(page.locator(':focus')).count()) > 0) break;
    await page.keyboard.press('Tab');
  }
  await expect(goal).toBeFocused();
}
