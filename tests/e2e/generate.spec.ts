import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expectPrompt } from '#tests/support/prompt-text';
import { billsFor, expect, test, uniquePrompt } from '#tests/support/studio-test';

test('a prompt becomes a picture: frame at once, picture in its place without a reload', async ({
  composer,
  page,
}) => {
  await composer.open();
  const prompt = uniquePrompt('A lighthouse of glass at dawn [slow]');
  await page.getByRole('radio', { name: /^16:9/ }).check({ force: true });
  await composer.generate(prompt);

  const card = composer.card(prompt);
  await expect(card).toBeVisible();
  const frame = card.locator('[style*="aspect-ratio"]').first();
  const box = await frame.boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  await expect(card.getByRole('status')).not.toBeEmpty();
  await expect(card).toContainText('Too late to cancel: the picture is kept');

  const picture = card.getByRole('img', { name: prompt });
  await expect(picture).toBeVisible({ timeout: 20_000 });
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
    .toBeGreaterThan(100);
  await expect(card.getByRole('status')).toContainText('Done');
  await expect(card).toContainText('2560 × 1440');
});

test('the downloaded file is the exact bytes that came back', async ({
  composer,
  page,
  studio,
}) => {
  await composer.open();
  const prompt = uniquePrompt('Four ceramic vessels by a window');
  await composer.generate(prompt);
  const card = composer.card(prompt);
  await expect(card.getByRole('status')).toContainText('Done');

  const [bill] = await billsFor(studio, prompt);
  const served = await fetch(bill?.links[0] ?? '');
  const download = page.waitForEvent('download');
  await card.getByRole('link', { name: 'Download' }).first().click();
  const file = await readFile(await (await download).path());
  expect(sha256(file)).toBe(sha256(Buffer.from(await served.arrayBuffer())));
  expect((await download).suggestedFilename()).toMatch(/^four-ceramic-vessels.*\.jpg$/);
});

test('several generations run at once while the next prompt is being written', async ({
  composer,
  studio,
}) => {
  await composer.open();
  const prompts = ['Fog', 'Frost', 'Fire'].map((word) => uniquePrompt(`${word} [hang]`));
  for (const prompt of prompts) await composer.generate(prompt);
  await composer.prompt.fill('A fourth, still being written');
  // The provider has all three and has answered none.
  for (const prompt of prompts) {
    await expect(composer.card(prompt)).toBeVisible();
    await expect.poll(() => billsFor(studio, prompt)).toMatchObject([{ status: null }]);
  }
  await expectPrompt(composer.prompt, 'A fourth, still being written');
});

test('a set fills with as many pictures as the prompt names', async ({
  composer,
  page,
  studio,
}) => {
  await composer.open();
  const prompt = uniquePrompt('A set of 4 travel posters, one for each season');
  await page.getByRole('switch', { name: 'Set of images' }).check({ force: true });
  await page.getByRole('spinbutton', { name: 'Maximum images' }).fill('6');
  await composer.generate(prompt);
  const card = composer.card(prompt);
  await expect(card.getByRole('status')).toContainText('Done', { timeout: 30_000 });
  await expect(card.getByRole('img')).toHaveCount(4);
  expect(await billsFor(studio, prompt)).toMatchObject([{ imagesBilled: 4 }]);
});

test('Ctrl+Enter generates from anywhere in the composer', async ({ composer, page }) => {
  await composer.open();
  const prompt = uniquePrompt('A city of lit windows');
  await composer.prompt.fill(prompt);
  await page.getByRole('switch', { name: 'Watermark' }).focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(composer.card(prompt)).toBeVisible();
});

test('a double click is one generation', async ({ composer, page, studio }) => {
  await composer.open();
  const prompt = uniquePrompt('Two clicks, one picture');
  await composer.prompt.fill(prompt);
  // Two presses belong together for 0.6 s, however long this machine takes over the first one.
  await page.evaluate(() => {
    const now = Date.now();
    Date.now = () => now;
  });
  await composer.generateButton.dblclick();
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done');
  await expect(composer.card(prompt)).toHaveCount(1);
  expect(await billsFor(studio, prompt)).toHaveLength(1);
});

test('the picture survives a reload and the death of its link', async ({
  composer,
  page,
  studio,
}) => {
  await composer.open();
  const prompt = uniquePrompt('Mountains in layers [dead after a while]');
  await composer.generate(prompt);
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done');
  await page.reload();
  const picture = composer.card(prompt).getByRole('img');
  await expect(picture).toBeVisible();
  const source = await picture.evaluate((img: HTMLImageElement) => img.currentSrc);
  expect(source.startsWith(studio.url)).toBe(true);
});

test('"Again" makes a new generation of the same recipe', async ({ composer, studio }) => {
  await composer.open();
  const prompt = uniquePrompt('A leaf, close');
  await composer.generate(prompt);
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done');
  await composer.card(prompt).getByRole('button', { name: 'Again', exact: true }).click();
  await expect(composer.card(prompt)).toHaveCount(2);
  await expect.poll(async () => (await billsFor(studio, prompt)).length).toBe(2);
});

test('without the watermark the provider is told so', async ({ composer, page, client }) => {
  await composer.open();
  const prompt = uniquePrompt('A plain still life');
  const watermark = page.getByRole('switch', { name: 'Watermark' });
  await expect(watermark).toBeChecked();
  await watermark.uncheck({ force: true });
  await composer.generate(prompt);
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done');
  const generations = await client.listGenerations();
  const made = generations.find(({ recipe }) => recipe.prompt === prompt);
  expect(made?.recipe).toMatchObject({ watermark: false, size: { width: 2048, height: 2048 } });
});

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
