import { emptyRecipe } from '#lib/compose/empty-recipe';
import { violations } from '#tests/support/access';
import { expectPrompt } from '#tests/support/prompt-text';
import { a1111Picture, pictureWithRecipe } from '#tests/support/recipe-files';
import { picture, ReferenceTray } from '#tests/support/reference-tray';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const ready = { timeout: 20_000 };

test('a picture of the studio that is dropped brings its recipe back', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  const prompt = uniquePrompt('A recipe that was dropped');
  await composer.open();
  const file = await pictureWithRecipe('boat.png', {
    prompt,
    size: { method: 'token', token: '4K' },
    watermark: false,
  });
  await tray.give('drop', page.getByRole('main'), file);
  await expectPrompt(composer.prompt, prompt, ready);
  await expect(composer.prompt).toBeFocused();
  await expect(page.getByRole('radio', { name: /^4K/ })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Watermark' })).not.toBeChecked();
  await expect(tray.items).toHaveCount(0);
  const word = page.getByRole('region', { name: 'Recipe of a picture' });
  await expect(word).toContainText('boat.png carries a recipe, made with Seedream Studio');
  await word.getByRole('button', { name: 'Use as reference' }).click();
  await expect(tray.item(1, 'boat.png')).toContainText('Ready', ready);
  await expectPrompt(composer.prompt, '');
  await expect(word).toHaveCount(0);
});

test('beside what is written the recipe is offered, and Undo brings all of it back', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  const prompt = uniquePrompt('A recipe that was pasted');
  await composer.open();
  await composer.prompt.fill('What I was writing');
  await tray.choose(await picture('lamp.jpg'));
  await expect(tray.item(1, 'lamp.jpg')).toContainText('Ready', ready);
  await tray.give('paste', page.locator('body'), await pictureWithRecipe('boat.png', { prompt }));
  await expect(tray.item(2, 'boat.png')).toContainText('Ready', ready);
  await expectPrompt(composer.prompt, 'What I was writing');
  const offers = page.getByRole('region', { name: 'Recipes of pictures' });
  await expect(offers).toContainText('boat.png carries its recipe, made with Seedream Studio.');
  await expect(offers).toContainText(prompt);
  await offers.getByRole('button', { name: 'Use recipe' }).click();
  await expectPrompt(composer.prompt, prompt);
  await expect(tray.items).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectPrompt(composer.prompt, 'What I was writing');
  await expect(tray.item(1, 'lamp.jpg')).toContainText('Ready', ready);
  await expect(tray.item(2, 'boat.png')).toContainText('Ready', ready);
  await offers.getByRole('button', { name: 'Keep as reference' }).click();
  await expect(offers).toHaveCount(0);
  await expect(tray.items).toHaveCount(2);
});

test('a recipe file that is dropped takes the place of what is written, until Undo', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  const prompt = uniquePrompt('A recipe as a file');
  await composer.open();
  await composer.prompt.fill('What I was writing');
  const recipe = { ...emptyRecipe, prompt };
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await tray.give('drop', page.getByRole('main'), file('other.json', '{"prompt":"no recipe"}'));
  await expect(page.getByText('other.json is no recipe of this studio')).toBeVisible();
  await expectPrompt(composer.prompt, 'What I was writing');
  const carried = file('harbour-1.recipe.json', JSON.stringify(recipe));
  await tray.give('drop', page.getByRole('main'), carried);
  await expectPrompt(composer.prompt, prompt);
  await expect(tray.items).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectPrompt(composer.prompt, 'What I was writing');
});

test('what another program says is taken, and what Seedream has no use for is named', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  const prompt = uniquePrompt('A recipe from elsewhere');
  await composer.open();
  await tray.choose(await a1111Picture('sea.png', prompt));
  await expectPrompt(composer.prompt, prompt, ready);
  await expect(page.getByRole('region', { name: 'Recipe of a picture' })).toContainText(
    'Seedream has no use for its negative prompt, model, seed and steps.',
  );
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing in an offer of recipes in the ${colorScheme} theme`, async ({
    page,
    composer,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const tray = new ReferenceTray(page);
    await composer.open();
    await composer.prompt.fill('What I was writing');
    await tray.choose(
      await pictureWithRecipe('boat.png', { prompt: uniquePrompt('One') }),
      await a1111Picture('sea.png', uniquePrompt('Another')),
    );
    const offers = page.getByRole('region', { name: 'Recipes of pictures' });
    await expect(offers.getByRole('button', { name: 'Use recipe' })).toHaveCount(2, ready);
    await expect(tray.item(2, 'sea.png')).toContainText('Ready', ready);
    expect(await violations(page)).toEqual([]);
  });
}
