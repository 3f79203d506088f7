import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import type { ExperimentPage } from '#tests/support/experiment-page';
import { untilItListens } from '#tests/support/listening';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const pictures = '**/api/images/*/large';
const votes = (page: Page) => page.getByRole('status', { name: 'Votes' });
const left = (page: Page) => page.getByRole('button', { name: 'Left wins' });

/** Makes three variants. @returns the address of the desk where they are judged */
async function deskOf(experiment: ExperimentPage, what: string): Promise<string> {
  await experiment.openNew();
  await experiment.fill({
    template: `${uniquePrompt(what)} {at dawn|at noon|at dusk}`,
    repeats: 1,
  });
  const id = await experiment.start();
  await experiment.untilDone(3);
  return `/experiments/${id}/judge`;
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
  experiment,
}) => {
  const desk = await deskOf(experiment, 'A heron');
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

  test('are passed over, and do not count as seen', async ({ page, experiment }) => {
    const desk = await deskOf(experiment, 'An egret');
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
