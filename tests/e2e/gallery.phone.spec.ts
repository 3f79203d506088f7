import type { Locator, Page } from '@playwright/test';
import { untilItListens } from '#tests/support/listening';
import { madePictures } from '#tests/support/made-pictures';
import { openGallery } from '#tests/support/open-gallery';
import type { StudioClient } from '#tests/support/studio-client';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const newestFirst = async (client: StudioClient, words: readonly string[]) =>
  (await madePictures(client, words)).reverse();

const cell = (page: Page, prompt: string) =>
  page.getByRole('gridcell').filter({ has: page.getByRole('link', { name: prompt }) });

const selection = (page: Page) => page.getByRole('toolbar', { name: 'Selection' });

type Point = readonly [x: number, y: number];

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** A finger that is put down, and rests until what it does is seen. */
async function fingerOn(page: Page, target: Locator) {
  // Not while something moves over it.
  await target.tap({ trial: true });
  const start = await middleOf(target);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at ? [{ x: at[0], y: at[1] }] : [],
    });
  await touch('touchStart', start);
  return {
    start,
    moveTo: (to: Point) => touch('touchMove', to),
    async lift() {
      await touch('touchEnd');
      await session.detach();
    },
  };
}

/** Chooses the first by a finger that rests, and the others by taps. */
async function choose(page: Page, [first = '', ...others]: readonly string[]): Promise<void> {
  const finger = await fingerOn(page, cell(page, first));
  await expect(selection(page)).toContainText('1 selected');
  await finger.lift();
  for (const prompt of others) await cell(page, prompt).tap();
  await expect(selection(page)).toContainText(`${others.length + 1} selected`);
}

test('on a phone a finger that rests chooses, taps go on with it, and many are deleted at once', async ({
  page,
  client,
}) => {
  const [first = '', second = '', third = ''] = await newestFirst(client, [
    'Touched 3',
    'Touched 2',
    'Touched 1',
  ]);
  await openGallery(page);
  await choose(page, [first, second, third]);
  await cell(page, third).tap();
  await expect(selection(page)).toContainText('2 selected');
  await expect(page).toHaveURL(/\/gallery$/);
  await selection(page).getByRole('button', { name: 'Delete' }).tap();
  await expect(page.getByText('2 images moved to the trash')).toBeVisible();
  await expect(cell(page, first)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(cell(page, first)).toBeVisible();
  await cell(page, third).tap();
  await expect(page).toHaveURL(/\/gallery\/[0-9a-f-]{36}/);
});

test('on a phone a tap in the corner of a picture chooses it beside others, and else opens it', async ({
  page,
  client,
}) => {
  const [first = '', second = ''] = await newestFirst(client, ['Tapped 2', 'Tapped 1']);
  await openGallery(page);
  const tapCorner = async (prompt: string) => {
    const width = (await cell(page, prompt).boundingBox())?.width ?? 0;
    await cell(page, prompt).tap({ position: { x: width - 16, y: 16 } });
  };
  await choose(page, [second]);
  await tapCorner(first);
  await expect(selection(page)).toContainText('2 selected');
  await tapCorner(first);
  await tapCorner(second);
  await expect(selection(page)).toHaveCount(0);
  await tapCorner(first);
  await expect(page).toHaveURL(/\/gallery\/[0-9a-f-]{36}/);
  await expect(selection(page)).toHaveCount(0);
});

test('on a phone pictures of a collection are put in order by a finger, and chosen by taps', async ({
  page,
  client,
}) => {
  const [newest = '', oldest = ''] = await newestFirst(client, ['In order 2', 'In order 1']);
  const name = uniquePrompt('By finger');
  await openGallery(page);
  await choose(page, [oldest, newest]);
  await selection(page).getByRole('button', { name: 'Add to collection' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Add 2 images to collection' });
  await dialog.getByRole('searchbox').fill(name);
  await dialog.getByRole('button', { name: `Create “${name}”` }).tap();
  await expect(page.getByText(`2 images added to “${name}”`)).toBeVisible();
  await page.goto('/collections');
  await page.getByRole('link', { name }).tap();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await untilItListens(page);
  const tiles = page.getByRole('list', { name: 'Images' }).getByRole('img');
  const order = () => tiles.evaluateAll((all) => all.map((img) => img.getAttribute('alt')));
  await expect(tiles).toHaveCount(2);
  const [first = '', last = ''] = (await order()).map(String);
  const link = (prompt: string) => page.getByRole('link', { name: prompt });
  const moved = page.waitForResponse((answer) => answer.request().method() === 'POST');
  const to = await middleOf(link(first));
  const finger = await fingerOn(page, link(last));
  await expect(page.getByRole('status').filter({ hasText: 'place 2 of 2' })).toBeAttached();
  const { start } = finger;
  await finger.moveTo([(start[0] + to[0]) / 2, (start[1] + to[1]) / 2]);
  await finger.moveTo(to);
  await expect(page.getByRole('status').filter({ hasText: 'place 1 of 2' })).toBeAttached();
  await finger.lift();
  await moved;
  await page.reload();
  expect(await order()).toEqual([last, first]);

  await page.getByRole('checkbox', { name: `Select ${first}` }).tap();
  await link(last).tap();
  await expect(selection(page)).toContainText('2 selected');
  await selection(page).getByRole('button', { name: 'Remove from collection' }).tap();
  await expect(tiles).toHaveCount(0);
});

test('on a phone four pictures are compared and decided on, and the way leads back to all of them', async ({
  page,
  client,
}) => {
  const prompts = await newestFirst(client, ['Of four 4', 'Of four 3', 'Of four 2', 'Of four 1']);
  await openGallery(page);
  await choose(page, prompts);
  await selection(page).getByRole('link', { name: 'Compare', exact: true }).tap();
  await page.waitForURL(/\/compare\?ids=/);
  const marks = page.getByRole('group', { name: 'Marks of picture 4' });
  await expect(marks).toBeVisible();
  const rating = marks.getByRole('combobox', { name: 'Rating of picture 4' });
  const controls = [rating, ...(await marks.getByRole('button').all())];
  expect(controls).toHaveLength(4);
  for (const control of [...controls, page.getByRole('link', { name: 'Back to the gallery' })]) {
    const box = await control.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  }
  await rating.selectOption('★ 5');
  await expect(page.getByText('1 image rated 5 stars')).toBeVisible();
  await marks.getByRole('button', { name: 'Favourite' }).tap();
  await expect(marks.getByRole('button', { name: 'Favourite' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('link', { name: 'Back to the gallery' }).tap();
  await page.waitForURL(/\/gallery$/);
  await expect(selection(page)).toContainText('4 selected');
});
