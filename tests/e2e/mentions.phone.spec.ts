import { expectPrompt } from '#tests/support/prompt-text';
import { seedDraft } from '#tests/support/seed-draft';
import { expect, test } from '#tests/support/studio-test';

test('on a phone a reference is mentioned by touch', async ({ page, composer, expectedErrors }) => {
  expectedErrors.push(/404/);
  await seedDraft(page, '', ['boat.jpg', 'panorama.jpg']);
  await composer.open();
  await composer.prompt.tap();
  await composer.prompt.pressSequentially('Dress @');
  const option = page.getByRole('option', { name: 'Image 2, panorama.jpg' });
  await expect(option).toBeVisible();
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await option.tap();
  await expectPrompt(composer.prompt, 'Dress @image 2 ');
  await expect(composer.prompt).toBeFocused();
  await expect(page.getByRole('radiogroup', { name: 'Size' })).toBeVisible();
});

test('on a phone the folded prompt is one line, with its mentions marked', async ({
  page,
  composer,
}) => {
  await seedDraft(page, `Like @image 1, ${'a long way to go '.repeat(20)}\n\nnext`, ['boat.jpg']);
  await composer.open();
  await expect(page.locator('[data-mark]')).toHaveText('@image 1');
  expect((await composer.prompt.locator('..').boundingBox())?.height).toBeLessThan(60);
});
