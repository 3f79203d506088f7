import { expect, test, uniquePrompt } from '#tests/support/studio-test';

test('everything made is in the gallery, newest first, and opens with its recipe', async ({
  client,
  page,
}) => {
  const prompts = ['First', 'Second', 'Third'].map((word) => uniquePrompt(`${word} of three`));
  for (const prompt of prompts) {
    await client.generate(prompt);
    await expect
      .poll(async () => (await client.listGenerations())[0]?.state, { timeout: 20_000 })
      .toBe('done');
  }
  await page.goto('/');
  await page.getByRole('link', { name: 'Gallery' }).click();
  await expect(page).toHaveURL(/\/gallery$/);
  const shown = await page.getByRole('link', { name: /of three/ }).allInnerTexts();
  expect(shown.length).toBeGreaterThanOrEqual(3);
  const names = await page
    .getByRole('img', { name: /of three/ })
    .evaluateAll((all) => all.map((img) => img.getAttribute('alt')));
  expect(names.slice(0, 3)).toEqual([...prompts].reverse());

  await page.getByRole('link', { name: prompts[1] }).click();
  await expect(page).toHaveURL(/\/gallery\/[0-9a-f-]{36}$/);
  await expect(page.getByText(prompts[1] ?? '').first()).toBeVisible();
  await expect(page.getByText('2048 × 2048').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible();

  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(prompts[2] ?? '').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/gallery$/);
});

test('"Use recipe" brings the recipe of a picture back to the composer', async ({
  client,
  composer,
  page,
}) => {
  const prompt = uniquePrompt('A recipe to use again');
  await client.generate(prompt, { size: { method: 'token', token: '4K' }, watermark: false });
  await expect
    .poll(async () => (await client.listGenerations())[0]?.state, { timeout: 20_000 })
    .toBe('done');
  await page.goto('/gallery');
  await page.getByRole('link', { name: prompt }).click();
  await page.getByRole('button', { name: 'Use recipe' }).click();
  await expect(composer.prompt).toHaveValue(prompt);
  await expect(page.getByRole('radio', { name: /^4K/ })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Watermark' })).not.toBeChecked();
});

test('a picture that does not exist is a page that says so', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  const response = await page.goto('/gallery/01a209df-70aa-77e9-8559-c44654ae5f76');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading').first()).toBeVisible();
});
