import { violations } from '#tests/support/access';
import { expect, test } from '#tests/support/browser-test';
import { openGallery } from '#tests/support/open-gallery';
import { type OwnStudio, ownStudio } from '#tests/support/own-studio';
import { startDemo } from '../../scripts/demo-process.ts';
import type { StudioProcess } from '../../scripts/studio-process.ts';

let own: OwnStudio;
let studio: StudioProcess;

/** A studio of its own: a budget that is set here would hold every other test to it. */
test.beforeEach(async () => {
  own = await ownStudio({ name: 'settings', env: { LOG_LEVEL: 'error' } });
  studio = await own.start();
});

test.afterEach(() => own.close());

test('a key that is set in Settings makes the next picture at the provider, and is shown to nobody', async ({
  page,
}) => {
  const billing = await startDemo({ secondsPerImage: 0, linkSeconds: 3600, art: 'quick' });
  await own.end('SIGTERM');
  studio = await own.start({ LOG_LEVEL: 'trace', SEEDREAM_BASE_URL: billing.url });
  const key = 'sk_canary_in_settings_4b1d';
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/events')) return;
    answers.push(response.text().catch(() => ''));
  });
  try {
    await page.goto(`${studio.url}/settings`);
    await page.getByLabel('Key of the provider').fill(key);
    await page.getByRole('button', { name: 'Set key' }).click();
    await expect(page.getByText(/A key is set, since .+, by You\./)).toBeVisible();
    await expect(page.getByLabel('Another key')).toHaveValue('');
    expect(await violations(page)).toEqual([]);

    await page.goto(studio.url);
    await page.getByRole('textbox', { name: 'Prompt' }).fill('Made with the key');
    await page.getByRole('button', { name: 'Generate' }).click();
    await expect(
      page.getByRole('article', { name: 'Made with the key' }).getByRole('img'),
    ).toBeVisible();
    const bills = await (await fetch(`${billing.url}/demo/bills`)).text();
    expect(bills).toContain('Made with the key');

    await page.goto(`${studio.url}/settings`);
    await page.getByRole('button', { name: 'Remove key' }).click();
    const question = page.getByRole('dialog', { name: 'Remove the key?' });
    await question.getByRole('button', { name: 'Remove key' }).click();
    await expect(page.getByText('No key is set: the demo makes the pictures')).toBeVisible();
    expect((await Promise.all(answers)).filter((text) => text.includes(key))).toEqual([]);
    expect(studio.output()).not.toContain(key);
  } finally {
    billing.stop();
  }
});

test('a budget that is set stops the order that would pass it, and says what is left', async ({
  page,
}) => {
  await page.goto(`${studio.url}/settings`);
  await page.getByRole('spinbutton', { name: 'Images a day' }).fill('1');
  await page.getByRole('button', { name: 'Save budget' }).click();
  await expect(page.getByText('Left: 1 image today.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.goto(studio.url);
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  const generate = page.getByRole('button', { name: 'Generate' });
  await prompt.fill('The one that is within it');
  await generate.click();
  const first = page.getByRole('article', { name: 'The one that is within it' });
  await expect(first.getByRole('img')).toBeVisible();
  await prompt.fill('The one that is not');
  await generate.click();
  const second = page.getByRole('article', { name: 'The one that is not' });
  await expect(second).toContainText('Today’s budget is 1 image, with 0 left');
  await expect(second).toContainText('Nothing was sent and nothing is billed.');

  await page.getByRole('button', { name: 'Demo, no key: spending' }).click();
  const spending = page.getByRole('dialog', { name: 'Spending' });
  await expect(spending).toContainText('1 image, nothing billed');
  expect(await violations(page)).toEqual([]);
  await spending.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(page.getByText('Left: 0 images today.')).toBeVisible();
});

test('chosen pictures are not made again where the budget has no room for all of them', async ({
  page,
}) => {
  await page.goto(studio.url);
  const prompts = ['The first of two', 'The second of two'];
  for (const prompt of prompts) {
    await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
    await page.getByRole('button', { name: 'Generate' }).click();
    await expect(page.getByRole('article', { name: prompt }).getByRole('img')).toBeVisible();
  }
  await page.goto(`${studio.url}/settings`);
  await page.getByRole('spinbutton', { name: 'Images a day' }).fill('3');
  await page.getByRole('button', { name: 'Save budget' }).click();
  await expect(page.getByText('Left: 1 image today.')).toBeVisible();

  await openGallery(page, `${studio.url}/gallery`);
  for (const prompt of prompts) {
    await page.getByRole('link', { name: prompt }).focus();
    await page.keyboard.press('Space');
  }
  const toolbar = page.getByRole('toolbar', { name: 'Selection' });
  await expect(toolbar).toContainText('2 selected');
  await toolbar.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Generate again…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Generate again' });
  await expect(dialog).toContainText('Today’s budget is 3 images, with 1 left');
  await expect(dialog.getByRole('button', { name: 'Generate 2 again' })).toBeDisabled();
});

test('the ledger is a file for a spreadsheet', async ({ page }) => {
  await page.goto(`${studio.url}/settings`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('spending.csv');
});
