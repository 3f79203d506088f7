import { expect, test, uniquePrompt } from '#tests/support/studio-test';

test('on a phone the composer is a sheet that opens, generates and gets out of the way', async ({
  composer,
  page,
}) => {
  await composer.open();
  await expect(page.getByRole('radiogroup', { name: 'Size' })).toBeHidden();
  await composer.prompt.tap();
  await expect(page.getByRole('radiogroup', { name: 'Size' })).toBeVisible();
  const prompt = uniquePrompt('Made with a thumb');
  await composer.prompt.fill(prompt);
  await composer.generateButton.tap();
  await expect(composer.card(prompt).getByRole('img')).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: 'Size' })).toBeHidden();
  await expect(composer.card(prompt).getByRole('link', { name: 'Download' })).toBeVisible();
});

test('on a phone everything that is pressed is at least 44 pixels high', async ({
  composer,
  page,
}) => {
  await composer.open();
  await composer.prompt.tap();
  await expect(page.getByRole('radiogroup', { name: 'Size' })).toBeVisible();
  const heights = await page
    .getByRole('button')
    .or(page.getByRole('navigation').getByRole('link'))
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.checkVisibility())
        .map((button) => ({
          name: button.getAttribute('aria-label') ?? button.textContent,
          height: button.getBoundingClientRect().height,
        })),
    );
  expect(heights.length).toBeGreaterThan(1);
  expect(heights.filter(({ height }) => height < 44)).toEqual([]);
});
