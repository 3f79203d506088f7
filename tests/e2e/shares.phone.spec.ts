import type { Page } from '@playwright/test';
import { storedImages } from '#lib/generations/generation';
import { newShareRules } from '#lib/shares/share-rules';
import { builtActions } from '#tests/support/built-studio';
import { Caller } from '#tests/support/caller';
import { madeGeneration } from '#tests/support/made-pictures';
import { outcome } from '#tests/support/network-studio';
import { shareOrder } from '#tests/support/share-orders';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

/** A finger that goes sideways over the picture. @param by pixels, to the right */
async function swipe(page: Page, by: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) => {
    const touchPoints = type === 'touchEnd' ? [] : [{ x, y: 400 }];
    return session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  const start = 195 - by / 2;
  await touch('touchStart', start);
  await touch('touchMove', start + by / 2);
  await touch('touchMove', start + by);
  await touch('touchEnd', start + by);
  await session.detach();
}

test('on a phone the pictures of a share follow the thumb, and nothing is too small for it', async ({
  page,
  client,
  studio,
}) => {
  const prompt = uniquePrompt('A harbour for a thumb');
  const set = storedImages(await madeGeneration(client, prompt, { set: { maximum: 2 } }));
  expect(set.length).toBeGreaterThan(1);
  const create = (await builtActions()).get('lib/shares/actions.ts createShare');
  if (!create) throw new Error('The build knows no createShare.');
  const rules = newShareRules('For a thumb');
  const order = shareOrder(
    set.map(({ id }) => id),
    { rules },
  );
  const made = await new Caller(studio.url).act(create, order);
  await page.goto(outcome<{ address: string }>(made).address);

  const heights = await page
    .getByRole('button')
    .or(page.locator('summary'))
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(1);
  expect(heights.filter((height) => height < 44)).toEqual([]);

  await page.getByRole('list', { name: 'Images' }).getByRole('link').first().tap();
  const viewer = page.getByRole('dialog', { name: 'Image viewer' });
  const image = viewer.getByRole('img');
  await expect(image).toHaveAttribute('alt', /^Image 1 of/);
  await swipe(page, -200);
  await expect(image).toHaveAttribute('alt', /^Image 2 of/);
  await swipe(page, 200);
  await expect(image).toHaveAttribute('alt', /^Image 1 of/);
});
