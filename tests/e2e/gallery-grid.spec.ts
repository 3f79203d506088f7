import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { violations } from '#tests/support/access';
import { madePicture, madePictures } from '#tests/support/made-pictures';
import { openGallery } from '#tests/support/open-gallery';
import { ReferenceTray } from '#tests/support/reference-tray';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const dayMs = 86_400_000;
/** The newest of them; older than anything that is made here. */
const newest = Date.UTC(2025, 5, 30, 12);

/** Pictures of a colour each, one a day, as they come from elsewhere. */
async function importDays(url: string, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    const background = { r: (day * 37) % 256, g: (day * 91) % 256, b: (day * 53) % 256 };
    const file = await sharp({ create: { width: 480, height: 320, channels: 3, background } })
      .jpeg()
      .toBuffer();
    const params = new URLSearchParams({
      name: `day-${day}.jpg`,
      modified: String(newest - day * dayMs),
    });
    const answer = await fetch(`${url}/api/images/import?${params}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', origin: url },
      body: new Uint8Array(file),
    });
    expect(answer.ok).toBe(true);
  }
}

const cell = (page: Page, name: string) =>
  page.getByRole('gridcell').filter({ has: page.getByRole('link', { name, exact: true }) });

test.describe('with five pictures', () => {
  let prompts: string[] = [];

  test.beforeEach(async ({ client }) => {
    // The newest is the first in the gallery.
    prompts = (await madePictures(client, ['One', 'Two', 'Three', 'Four', 'Five'])).reverse();
  });

  test('by keyboard alone: walk, rate, choose three, delete them and take it back', async ({
    page,
  }) => {
    const [first = '', second = '', third = '', fourth = ''] = prompts;
    await openGallery(page);
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    await link(first).focus();
    await page.keyboard.press('4');
    await expect(cell(page, first)).toHaveAttribute('data-rating', '4');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(link(third)).toBeFocused();
    await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(3);
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('3 selected');
    await page.keyboard.press('Delete');
    for (const name of [first, second, third]) await expect(link(name)).toHaveCount(0);
    await expect(link(fourth)).toBeFocused();
    // The rating can be taken back as well, and is said before.
    const deleted = page.getByRole('dialog', { name: '3 images moved to the trash' });
    await expect(deleted).toBeVisible();
    await page.keyboard.press('F6');
    await page.keyboard.press('Tab');
    await expect(deleted).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(deleted.getByRole('button', { name: 'Undo' })).toBeFocused();
    await page.keyboard.press('Enter');
    for (const name of [first, second, third]) await expect(link(name)).toBeVisible();
    await expect(page.getByText('Taken back')).toBeVisible();
    await page.reload();
    await expect(cell(page, first)).toHaveAttribute('data-rating', '4');
    await link(second).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/gallery\/[0-9a-f-]{36}/);
  });

  test('the circle of a picture chooses it, with shift all up to another', async ({ page }) => {
    await openGallery(page);
    const corner = async (name: string, modifiers: 'Shift'[] = []) => {
      const box = await cell(page, name).boundingBox();
      await cell(page, name).click({ position: { x: (box?.width ?? 0) - 18, y: 18 }, modifiers });
    };
    await corner(prompts[1] ?? '');
    await corner(prompts[4] ?? '', ['Shift']);
    await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(4);
    await page.getByRole('button', { name: 'Favourite', exact: true }).click();
    await expect(cell(page, prompts[3] ?? '')).toHaveAttribute('data-favourite');
    const compare = page.getByRole('link', { name: 'Compare', exact: true });
    await expect(compare).toHaveAttribute('href', /^\/compare\?ids=[0-9a-f,-]{147}$/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toHaveCount(0);
  });

  test('a box that is dragged chooses what it touches, with shift beside the others', async ({
    page,
  }) => {
    await openGallery(page);
    const boxOf = async (name: string | undefined) => {
      const box = await cell(page, name ?? '').boundingBox();
      if (!box) throw new Error('The picture is not to be seen.');
      return box;
    };
    const [first, second, third] = [
      await boxOf(prompts[0]),
      await boxOf(prompts[1]),
      await boxOf(prompts[2]),
    ];
    const selected = page.getByRole('gridcell', { selected: true });
    await page.mouse.move(first.x - 12, first.y + 10);
    await page.mouse.down();
    await page.mouse.move(second.x + 20, second.y + 40, { steps: 4 });
    await expect(selected).toHaveCount(2);
    await page.mouse.up();
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('2 selected');

    // From between two pictures: the gap is narrow.
    await page.keyboard.down('Shift');
    await page.mouse.move(third.x - 3, third.y + 10);
    await page.mouse.down();
    await page.mouse.move(third.x + 20, third.y + 40, { steps: 4 });
    await expect(selected).toHaveCount(3);
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(cell(page, prompts[2] ?? '')).toHaveAttribute('aria-selected', 'true');

    await page.mouse.click(first.x - 12, first.y + 10);
    await expect(selected).toHaveCount(0);
  });

  test('many get what one gets: a tag, its removal, a note, a place among the references', async ({
    page,
  }) => {
    const [first = ''] = prompts;
    await openGallery(page);
    await page.getByRole('link', { name: first, exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowRight');
    const toolbar = page.getByRole('toolbar', { name: 'Selection' });
    const more = async (name: string) => {
      await toolbar.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await more('Note…');
    const note = page.getByRole('dialog', { name: 'Note for 2 images' });
    await note.getByRole('textbox', { name: 'Note' }).fill('For Anna');
    expect(await violations(page)).toEqual([]);
    await note.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Note saved for 2 images')).toBeVisible();

    const tagged = async (tag: string, how: 'Add' | 'Remove') => {
      await toolbar.getByRole('button', { name: 'Tag', exact: true }).click();
      const asked = page.getByRole('dialog', { name: 'Tag', exact: true });
      const field = asked.getByRole('combobox', { name: 'Tag' });
      await expect(field).toBeFocused();
      await field.fill(tag);
      // Pressed by what is seen: as long as tags are offered, nothing beside them is heard.
      await asked.getByText(how, { exact: true }).click();
      await expect(asked).toBeHidden();
    };
    const tag = uniquePrompt('slip').replace(', ', '-');
    await tagged(tag, 'Add');
    await expect(page.getByText(`2 images tagged “${tag}”`)).toBeVisible();
    await tagged(tag, 'Remove');
    await expect(page.getByText(`Tag “${tag}” removed from 2 images`)).toBeVisible();

    await more('Use as reference');
    await expect(page).toHaveURL(/\/$/);
    await expect(new ReferenceTray(page).items).toHaveCount(2);
  });

  test('a picture is larger the fewer share a screen', async ({ page }) => {
    const heights: number[] = [];
    for (const density of [1, 4, 7]) {
      await openGallery(page, `/gallery?density=${density}`);
      const box = await cell(page, prompts[0] ?? '').boundingBox();
      heights.push(box?.height ?? 0);
    }
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(heights[0]).toBeGreaterThan(2 * (heights[2] ?? 0));
  });

  test('a new picture appears where the gallery begins', async ({ page, client }) => {
    await openGallery(page);
    const prompt = uniquePrompt('Just made');
    await client.generate(prompt);
    await expect(page.getByRole('link', { name: prompt })).toBeVisible({ timeout: 20_000 });
  });

  test('what was made while the gallery was away is there on coming back to it', async ({
    page,
    client,
  }) => {
    await openGallery(page);
    await page.getByRole('link', { name: 'Studio', exact: true }).click();
    await expect(page).toHaveURL(/\/$/);
    const [prompt = ''] = await madePictures(client, ['Made meanwhile']);
    await page.getByRole('link', { name: 'Gallery', exact: true }).click();
    await expect(page).toHaveURL(/\/gallery$/);
    const grid = page.getByRole('grid', { name: 'Images' });
    await expect(grid.getByRole('link', { name: prompt })).toBeVisible();
    await expect(page.getByRole('link', { name: prompts[0], exact: true })).toBeVisible();
  });
});

test.describe('with sixty days', () => {
  test('the rail leads to any of them, and the address says where', async ({ page, studio }) => {
    await importDays(studio.url, 60);
    await openGallery(page);
    const rail = page.getByRole('slider', { name: 'Date' });
    await rail.focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('rowheader', { name: 'Friday, 2 May 2025' })).toBeVisible();
    await expect(rail).toHaveAttribute('aria-valuetext', /2025$/);
    await expect(page).toHaveURL(/at=/);
    const address = page.url();

    const elements = () => page.getByRole('grid', { name: 'Images' }).locator('*').count();
    expect(await elements()).toBeLessThan(400);
    await page.keyboard.press('Home');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await expect(page).not.toHaveURL(/at=/);
    expect(await elements()).toBeLessThan(400);

    await page.goto(address);
    await expect(page.getByRole('rowheader', { name: 'Friday, 2 May 2025' })).toBeVisible();
  });

  test('a picture is left for the place in the gallery it was opened from', async ({
    page,
    studio,
  }) => {
    await importDays(studio.url, 60);
    await openGallery(page, '/gallery?at=2025-06-10');
    const day = page.getByRole('rowheader', { name: 'Tuesday, 10 June 2025' });
    await expect(day).toBeInViewport();
    // The address follows when nothing has moved for a moment, and first says where the page landed.
    await expect(page).toHaveURL(/at=[0-9a-f-]{36}/);
    const landed = page.url();
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.url()).not.toBe(landed);
    // One that is in view: to press another the browser would scroll first.
    const href = await page.evaluate(() => {
      const links = [...document.querySelectorAll('[role=gridcell] a')];
      const box = (link: Element) => link.getBoundingClientRect();
      return links
        .find((link) => box(link).top > 100 && box(link).bottom < window.innerHeight)
        ?.getAttribute('href');
    });
    const tile = page.locator(`[role=gridcell] a[href="${href}"]`);
    // Where it is seen: how far the page is scrolled changes with what is loaded above it.
    const top = async () => (await tile.boundingBox())?.y ?? 0;
    const left = await top();
    await tile.click();
    await expect(page).toHaveURL(/\/gallery\/[0-9a-f-]{36}/);
    await page.goBack();
    await expect(page.getByRole('grid', { name: 'Images' })).toBeVisible();
    // To the pixel, which is as exact as a browser scrolls.
    await expect.poll(async () => Math.abs((await top()) - left)).toBeLessThanOrEqual(1);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the first page is there, with its pictures as links', async ({ page, client }) => {
    const { prompt } = await madePicture(client, uniquePrompt('Seen without scripts'));
    await page.goto('/gallery');
    await expect(page.getByRole('link', { name: prompt })).toBeVisible();
  });
});
