import type { Locator } from '@playwright/test';
import { violations } from '#tests/support/access';
import type { ExperimentPage } from '#tests/support/experiment-page';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const heights = Array.from({ length: 10 }, (_, at) => `${at + 1} m`);
const csv = `height,style\n${heights.map((height) => `${height},\n`).join('')},oil\n,ink\n,chalk\n`;

/** Makes a picture of each of ten heights in each of three styles. */
async function openGrid(experiment: ExperimentPage): Promise<void> {
  await experiment.openNew();
  const template = `${uniquePrompt('A tower')} of {height} in {style}`;
  await experiment.fill({ template, csv, repeats: 1 });
  await expect(experiment.plan).toContainText('30 cells · 30 images');
  await experiment.start();
  await experiment.untilDone(30);
}

const placeOf = (grid: Locator) =>
  grid.evaluate(({ scrollTop, scrollLeft }) => ({ scrollTop, scrollLeft }));

test('a grid is found as it was left: how it lies, how large it is, and the square one was on', async ({
  page,
  experiment,
}) => {
  await openGrid(experiment);
  const grid = page.getByRole('grid', { name: 'Results' });
  const down = page.getByRole('combobox', { name: 'Down' });
  await down.selectOption('style');
  await grid.getByRole('gridcell', { name: 'oil, 1 m: 1 picture' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  const square = grid.getByRole('gridcell', { name: 'ink, 10 m: 1 picture' });
  await expect(square).toBeFocused();

  await page.keyboard.press('+');
  await expect(page).toHaveURL(/zoom=3/);
  await expect(square).toBeFocused();
  await expect(square).toBeInViewport({ ratio: 0.9 });
  const left = await placeOf(grid);
  expect(left.scrollLeft).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/gallery\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('button', { name: 'Back to the experiment' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.waitForURL(/\/experiments\/[0-9a-f-]{36}\?/);
  await expect(square).toBeFocused();
  await expect(down.locator('option:checked')).toHaveText('style');
  const found = await placeOf(grid);
  // A hundredth of a square is kept.
  expect(Math.abs(found.scrollLeft - left.scrollLeft)).toBeLessThan(5);
  expect(Math.abs(found.scrollTop - left.scrollTop)).toBeLessThan(5);
  await page.keyboard.press('ArrowLeft');
  await expect(grid.getByRole('gridcell', { name: 'ink, 9 m: 1 picture' })).toBeFocused();
});

test('squares grow up to the pixels of their pictures, and what is looked at stays in sight', async ({
  page,
  experiment,
}) => {
  await openGrid(experiment);
  const grid = page.getByRole('grid', { name: 'Results' });
  await grid.getByRole('gridcell', { name: '1 m, oil: 1 picture' }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) {
    await page.keyboard.press(key);
  }
  const square = grid.getByRole('gridcell', { name: '4 m, ink: 1 picture' });
  await expect(square).toBeFocused();
  for (const zoom of [3, 4, 5]) {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(new RegExp(`zoom=${zoom}`));
    await expect(square).toBeInViewport();
  }
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeDisabled();
  await expect(square.getByRole('img')).toHaveAttribute('src', /\/original$/);
  expect(await violations(page)).toEqual([]);
  await square.focus();
  for (const zoom of [4, 3, 2, 1, 0]) {
    await page.keyboard.press('-');
    await expect(page).toHaveURL(new RegExp(`zoom=${zoom}`));
    await expect(square).toBeFocused();
  }
});
