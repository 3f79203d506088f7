import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { untilItListens } from '#tests/support/listening';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const pictures = '**/api/images/*/large';
const votes = (page: Page) => page.getByRole('status', { name: 'Votes' });
const left = (page: Page) => page.getByRole('button', { name: 'Left wins' });

/** Makes three variants. @returns the address of the desk where they are judged */
async function deskOf(page: Page, what: string): Promise<string> {
  await page.goto('/experiments/new');
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true });
  await expect(prompt).toBeEnabled();
  await page.evaluate(() => localStorage.removeItem('seedream-studio.experiment'));
  await page.reload();
  await expect(prompt).toBeEnabled();
  await prompt.fill(`${uniquePrompt(what)} {at dawn|at noon|at dusk}`);
  await page.getByRole('spinbutton', { name: 'Repeats' }).fill('1');
  await expect(page.getByRole('status', { name: 'Plan' })).toContainText('nothing is billed');
  await page.getByRole('button', { name: 'Start experiment' }).click();
  await page.waitForURL(/\/experiments\/[0-9a-f-]{36}/);
  await expect(page.getByRole('status', { name: 'Progress' })).toContainText(
    '3 of 3 generations done',
    { timeout: 60_000 },
  );
  return `${new URL(page.url()).pathname}/judge`;
}

/** Which pictures stand there, and on which side. */
const shown = (page: Page) =>
  Promise.all(
    ['Left', 'Right'].map((name) =>
      page.getByRole('img', { name, exact: true }).getAttribute('src'),
    ),
  );

test('nothing can be said of pictures before both are there, and a slip is taken back', async ({
  page,
}) => {
  const desk = await deskOf(page, 'A heron');
  let show = () => {};
  const held = new Promise<void>((resolve) => {
    show = resolve;
  });
  await page.route(pictures, async (route) => {
    await held;
    await route.continue();
  });
  // What is held here holds the load of the page, too.
  await page.goto(desk, { waitUntil: 'commit' });
  await expect(page.getByRole('button', { name: 'Skip' })).toBeEnabled();
  await untilItListens(page);
  await expect(left(page)).toBeDisabled();
  await page.keyboard.press('ArrowLeft');
  await expect(votes(page)).toHaveText('No votes yet');
  show();
  await expect(left(page)).toBeEnabled();
  const first = await shown(page);
  await page.keyboard.press('ArrowLeft');
  await expect(votes(page)).toHaveText('1 vote just now');
  await page.keyboard.press('z');
  await expect(votes(page)).toHaveText('No votes yet');
  expect(await shown(page)).toEqual(first);
  await expect(page.getByRole('button', { name: 'Take back' })).toBeDisabled();
  await expect(left(page)).toBeEnabled();
  await page.getByRole('button', { name: 'Right wins' }).click();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(left(page)).toBeEnabled();
  expect(await shown(page)).toEqual(first);
  await page.keyboard.press('ArrowUp');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'See the ranking' }).click();
  await expect(page.getByText(/^1 blind vote(?!s)/)).toBeVisible();
});

test.describe('pictures whose files do not come', () => {
  test.use({ expectedErrors: [/api\/images\/.*\/large/] });

  test('are passed over, and do not count as seen', async ({ page }) => {
    const desk = await deskOf(page, 'An egret');
    await page.route(pictures, (route) => route.abort());
    await page.goto(desk);
    await expect(votes(page)).toHaveText('The pictures did not come.');
    await expect(left(page)).toBeDisabled();
    await page.unroute(pictures);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(left(page)).toBeEnabled();
    await page.keyboard.press('ArrowRight');
    await expect(votes(page)).toHaveText('1 vote just now');
  });
});
