import { expectPrompt } from '#tests/support/prompt-text';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

test('the draft survives a reload, typed numbers included', async ({ composer, page }) => {
  await composer.open();
  await composer.prompt.fill('Half a thought about');
  await page.getByRole('radio', { name: /^Custom/ }).check({ force: true });
  await page.getByRole('spinbutton', { name: 'Width' }).fill('1500');
  await page.getByRole('switch', { name: 'Set of images' }).check({ force: true });
  await page.reload();
  await expectPrompt(composer.prompt, 'Half a thought about');
  await expect(page.getByRole('radio', { name: /^Custom/ })).toBeChecked();
  await expect(page.getByRole('spinbutton', { name: 'Width' })).toHaveValue('1500');
  await expect(page.getByRole('switch', { name: 'Set of images' })).toBeChecked();
});

test('one size is chosen among presets, tokens and custom, never two', async ({
  composer,
  page,
}) => {
  await composer.open();
  const radios = page.getByRole('radiogroup', { name: 'Size' }).getByRole('radio');
  await expect(radios).toHaveCount(12);
  const names = ['1:1', '4:3', '3:4', '16:9', '9:16', '3:2', '2:3', '21:9', '1K', '2K', '4K'];
  for (const name of [...names, 'Custom']) {
    await page.getByRole('radio', { name: new RegExp(`^${name}(\\W|$)`) }).check({ force: true });
    await expect(radios.and(page.locator(':checked'))).toHaveCount(1);
  }
});

test('an unlawful custom size names its rule and offers the nearest lawful one', async ({
  composer,
  page,
}) => {
  await composer.open();
  await page.getByRole('radio', { name: /^Custom/ }).check({ force: true });
  await page.getByRole('spinbutton', { name: 'Width' }).fill('4352');
  await page.getByRole('spinbutton', { name: 'Height' }).fill('256');
  await expect(page.getByText('at most 16 times the shorter')).toBeVisible();
  await page.getByRole('button', { name: /4352 × 272/ }).click();
  await expect(page.getByRole('spinbutton', { name: 'Height' })).toHaveValue('272');
  await expect(page.getByText('at most 16 times the shorter')).toBeHidden();
});

test('what cannot be sent says why, keeps what was typed and sends nothing', async ({
  composer,
  page,
}) => {
  await composer.open();
  await composer.generateButton.click();
  await expect(page.getByText('Write a prompt first')).toBeVisible();
  await expect(composer.prompt).toBeFocused();

  const prompt = uniquePrompt('Too small a picture');
  await composer.prompt.fill(prompt);
  await page.getByRole('radio', { name: /^Custom/ }).check({ force: true });
  await page.getByRole('spinbutton', { name: 'Width' }).fill('100');
  await page.getByRole('spinbutton', { name: 'Height' }).fill('100');
  await composer.generateButton.click();
  await expect(page.getByText('100 × 100 is 0.01 megapixels')).toBeVisible();
  await expectPrompt(composer.prompt, prompt);
  await expect(composer.card(prompt)).toHaveCount(0);
});

test('over 600 words the composer advises and generates all the same', async ({
  composer,
  page,
}) => {
  await composer.open();
  const prompt = uniquePrompt('word '.repeat(601).trim());
  await composer.prompt.fill(prompt);
  await expect(page.getByText(/600 words/).first()).toBeVisible();
  await expect(page.getByText('may overlook details')).toBeVisible();
  await composer.generateButton.click();
  await expect(composer.card(prompt.slice(0, 40))).toBeVisible();
});

test('a set says whether the prompt names a number', async ({ composer, page }) => {
  await composer.open();
  await page.getByRole('switch', { name: 'Set of images' }).check({ force: true });
  await composer.prompt.fill('Some posters');
  await expect(page.getByText(/say how many/i)).toBeVisible();
  await composer.prompt.fill('A set of 4 posters');
  await expect(page.getByText(/how many: 4/i)).toBeVisible();
});

test('a studio that has gone away loses nothing that was typed', async ({
  composer,
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_FAILED/);
  await composer.open();
  const prompt = uniquePrompt('Written while offline');
  await page.context().setOffline(true);
  await composer.generate(prompt);
  await expect(composer.card(prompt)).toContainText('The studio did not answer');
  await expectPrompt(composer.prompt, prompt);
  await page.context().setOffline(false);
  await composer.card(prompt).getByRole('button', { name: 'Try again' }).click();
  await expect(composer.card(prompt).getByRole('img')).toBeVisible();
});
