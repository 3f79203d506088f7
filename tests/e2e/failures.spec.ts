import { expectPrompt } from '#tests/support/prompt-text';
import { billsFor, expect, test, uniquePrompt } from '#tests/support/studio-test';

/** What the demo does with a word, and what its card must say of the fault and of the money. */
const failures = [
  { word: '[refuse]', title: /content check refused/, advice: /Reword/ },
  { word: '[500]', title: /No readable answer came back/, advice: /bill twice/ },
  { word: '[hang]', title: /No readable answer came back/, advice: /bill twice/ },
  { word: '[no images]', title: /held no picture/, advice: /Generate again/ },
  { word: '[dead link]', title: /made and could not be fetched/, advice: /Fetch again/ },
  { word: '[html image]', title: /made and could not be fetched/, advice: /Fetch again/ },
  { word: '[broken image]', title: /made and could not be fetched/, advice: /Fetch again/ },
] as const;

for (const { word, title, advice } of failures) {
  test(`${word} has its own card with its own advice, and sends once`, async ({
    composer,
    studio,
  }) => {
    await composer.open();
    const prompt = uniquePrompt(`A picture that fails ${word}`);
    await composer.generate(prompt);
    const card = composer.card(prompt);
    await expect(card).toContainText(title, { timeout: 20_000 });
    await expect(card).toContainText(advice);
    await expectPrompt(composer.prompt, prompt);
    expect(await billsFor(studio, prompt)).toHaveLength(1);
  });
}

test('an outcome that nobody knows is let rest, and can still be generated again', async ({
  composer,
}) => {
  await composer.open();
  const prompt = uniquePrompt('Nobody knows [500]');
  await composer.generate(prompt);
  const card = composer.card(prompt);
  await card.getByRole('button', { name: 'Dismiss' }).click();
  await expect(card.getByRole('status')).toHaveText('Outcome unknown, seen');
  await expect(card).not.toContainText('No readable answer came back');
  await expect(card.getByRole('button', { name: 'Again' })).toBeVisible();
});

test('[429] waits as long as it is told and goes on by itself', async ({ composer, studio }) => {
  await composer.open();
  const prompt = uniquePrompt('A busy minute [429]');
  await composer.generate(prompt);
  const card = composer.card(prompt);
  await expect(card).toContainText(/Too many images a minute/);
  await expect(card.getByRole('img')).toBeVisible({ timeout: 30_000 });
  const bills = await billsFor(studio, prompt);
  expect(bills.map(({ imagesBilled }) => imagesBilled)).toEqual([0, 0, 1]);
});

test('a set with one dead link keeps the others and names what is missing', async ({
  composer,
  page,
}) => {
  await composer.open();
  const prompt = uniquePrompt('A set of 3 hats [one dead link]');
  await page.getByRole('switch', { name: 'Set of images' }).check({ force: true });
  await composer.generate(prompt);
  const card = composer.card(prompt);
  await expect(card).toContainText('1 of 3', { timeout: 20_000 });
  await expect(card.getByRole('img', { name: prompt })).toHaveCount(2);
  await expect(card.getByRole('button', { name: 'Fetch again' })).toBeVisible();
});

test('what the provider said can be read word for word', async ({ composer }) => {
  await composer.open();
  const prompt = uniquePrompt('A refused picture [refuse]');
  await composer.generate(prompt);
  const card = composer.card(prompt);
  await card.getByText('What the provider said').click();
  await expect(card).toContainText('ILLEGAL_PROMPT');
});
