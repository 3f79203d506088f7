import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { expect, test } from '#tests/support/studio-test';

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const openMore = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: 'More' }).tap();

test('on a phone "More" leads to every surface that the bar has no room for', async ({ page }) => {
  await page.goto('/');
  for (const [name, path] of [
    ['Experiments', '/experiments'],
    ['Library', '/library'],
    ['Shares', '/shares'],
    ['Settings', '/settings'],
  ] as const) {
    const link = main(page).getByRole('link', { name });
    await expect(link).toBeHidden();
    await openMore(page);
    await expect(link).toBeVisible();
    await link.tap();
    await page.waitForURL(`**${path}`);
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  }
});

test('on a phone what is in "More" is large enough for a thumb', async ({ page }) => {
  await page.goto('/');
  await openMore(page);
  const ways = main(page).getByRole('link').or(main(page).getByRole('button'));
  await expect(main(page).getByRole('button', { name: 'Commands' })).toBeVisible();
  const heights = await ways.evaluateAll((each) =>
    each.filter((way) => way.checkVisibility()).map((way) => way.getBoundingClientRect().height),
  );
  expect(heights.length).toBeGreaterThan(6);
  expect(heights.filter((height) => height < 44)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test('on a phone the commands fill the screen, and are taken by a tap', async ({ page }) => {
  await page.goto('/gallery');
  await openMore(page);
  await main(page).getByRole('button', { name: 'Commands' }).tap();
  const commands = page.getByRole('dialog', { name: 'Commands' });
  await expect(commands.getByRole('combobox', { name: 'Command or search' })).toBeFocused();
  await expect.poll(async () => (await commands.boundingBox())?.width).toBe(390);
  expect(await violations(page)).toEqual([]);
  await commands.getByRole('option', { name: 'Prompts' }).tap();
  await page.waitForURL('**/library/prompts');
  await expect(commands).toHaveCount(0);
});

test('on a phone the word that the commands did not come is put away by a tap', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED/);
  await page.goto('/shares');
  await page.route('**/_next/static/chunks/**', (route) => route.abort());
  await openMore(page);
  await main(page).getByRole('button', { name: 'Commands' }).tap();
  const notice = page.getByRole('alert').filter({ hasText: 'The studio did not answer.' });
  const dismiss = notice.getByRole('button', { name: 'Dismiss' });
  await expect(dismiss).toBeVisible();
  expect((await dismiss.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await dismiss.tap();
  await expect(notice).toHaveCount(0);
});

test('on a phone the way to other surfaces does not hang on what was spent', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/500/);
  await page.route('**/api/spending', (route) => route.fulfill({ status: 500 }));
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo, no key: spending' }).tap();
  const spending = page.getByRole('dialog', { name: 'Spending' });
  await expect(spending).toContainText('The studio did not answer.');
  await expect(spending.getByRole('link', { name: 'Settings' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.unroute('**/api/spending');
  await spending.getByRole('button', { name: 'Try again' }).tap();
  await expect(spending).toContainText('This month');
  await expect(spending).not.toContainText('did not answer');
  await openMore(page);
  await expect(spending).toBeHidden();
  await main(page).getByRole('link', { name: 'Experiments' }).tap();
  await page.waitForURL('**/experiments');
});
