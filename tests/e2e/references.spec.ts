import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { dragFile } from '#tests/support/drag-file';
import { picture, ReferenceTray } from '#tests/support/reference-tray';
import { billsFor, expect, test, uniquePrompt } from '#tests/support/studio-test';

const ready = { timeout: 20_000 };

test('pictures that are chosen are numbered, and leave room for fewer images', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  await composer.open();
  await page.getByRole('switch', { name: 'Set of images' }).check({ force: true });
  await page.getByRole('spinbutton', { name: 'Maximum images' }).fill('15');
  const chooser = page.waitForEvent('filechooser');
  await tray.region.getByRole('button', { name: 'Add references' }).click();
  await (await chooser).setFiles([
    await picture('lamp.jpg'),
    await picture('sofa.png', 300, 300, 'png'),
  ]);
  await expect(tray.item(1, 'lamp.jpg')).toContainText('Ready', ready);
  await expect(tray.item(1, 'lamp.jpg')).toContainText('640 × 480');
  await expect(tray.item(2, 'sofa.png')).toContainText('Ready', ready);
  await expect(tray.said).toContainText('lamp.jpg and sofa.png added, 2 of 10.');
  await expect(tray.region).toContainText('2 of 10 · leaves up to 13 images');
  await page.getByRole('button', { name: 'Use 13' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Maximum images' })).toHaveValue('13');
});

test('by keyboard alone: add, mend, reorder, remove and bring back', async ({ page, composer }) => {
  const tray = new ReferenceTray(page);
  await composer.open();
  const add = tray.region.getByRole('button', { name: 'Add references' });
  await add.focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([
    await picture('lamp.jpg'),
    await picture('panorama.jpg', 1200, 240),
  ]);
  const panorama = tray.item(2, 'panorama.jpg');
  await expect(panorama.getByRole('alert')).toContainText(
    '1200 × 240 is 5:1; references may be at most 3:1.',
  );

  await panorama.getByRole('button', { name: 'Mend', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const use = dialog.getByRole('button', { name: /^Use/ });
  await expect(use).toBeEnabled(ready);
  await use.focus();
  await page.keyboard.press('Enter');
  await expect(panorama).toContainText('Ready', ready);
  await expect(panorama.getByRole('alert')).toHaveCount(0);
  await expect(tray.said).toContainText('panorama.jpg is mended');

  await panorama.getByRole('button', { name: 'Move earlier' }).focus();
  await page.keyboard.press('Enter');
  await expect(tray.said).toContainText('panorama.jpg is now image 1 of 2.');
  await expect(
    tray.item(1, 'panorama.jpg').getByRole('button', { name: 'Move earlier' }),
  ).toBeFocused();
  await tray.item(1, 'panorama.jpg').getByRole('button', { name: 'Move later' }).focus();
  await page.keyboard.press('Enter');
  await expect(
    tray.item(2, 'panorama.jpg').getByRole('button', { name: 'Move later' }),
  ).toBeFocused();

  await tray.item(1, 'lamp.jpg').getByRole('button', { name: 'Remove' }).focus();
  await page.keyboard.press('Enter');
  await expect(tray.items).toHaveCount(1);
  await expect(tray.item(1, 'panorama.jpg').getByRole('button', { name: 'Remove' })).toBeFocused();
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(tray.item(1, 'lamp.jpg')).toContainText('Ready', ready);
  await expect(tray.said).toContainText('lamp.jpg is back as image 1.');
});

test('a picture is picked up with space and carried by the arrow keys', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  await composer.open();
  await tray.choose(await picture('a.jpg'), await picture('b.jpg'), await picture('c.jpg'));
  await expect(tray.item(3, 'c.jpg')).toContainText('Ready', ready);
  await tray.region.getByRole('button', { name: 'Show c.jpg larger' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Picked up image 3, c.jpg.')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('c.jpg would be image 2.')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('c.jpg would be image 1.')).toBeAttached();
  await page.keyboard.press('Space');
  await expect(tray.said).toContainText('c.jpg is now image 1 of 3.');
  await expect(tray.item(1, 'c.jpg')).toBeVisible();
});

test('pictures are pasted anywhere and words still go where they are pasted', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  await composer.open();
  await tray.give('paste', page.locator('body'), await picture('clip.png', 200, 200, 'png'));
  await expect(tray.item(1, 'clip.png')).toContainText('Ready', ready);
  await tray.give('paste', composer.prompt, await picture('second.png', 200, 200, 'png'));
  await expect(tray.item(2, 'second.png')).toContainText('Ready', ready);
});

test('pictures are dropped anywhere; what does not fit is named, what is here is not added twice', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  await composer.open();
  const files = await Promise.all(Array.from({ length: 9 }, (_, at) => picture(`${at + 1}.jpg`)));
  await tray.give('drop', page.getByRole('main'), ...files);
  await expect(tray.items).toHaveCount(9);
  await expect(tray.item(9, '9.jpg')).toContainText('Ready', ready);
  await tray.give('drop', tray.region, await picture('10.jpg'), await picture('11.jpg'));
  await expect(tray.items).toHaveCount(10);
  await expect(tray.region).toContainText(
    'At most 10 references can be sent: 11.jpg was left out.',
  );
  await tray.item(10, '10.jpg').getByRole('button', { name: 'Remove' }).click();
  const [first] = files;
  if (first) await tray.choose(first);
  await expect(tray.region).toContainText('1.jpg is already here as image 1');
  await expect(tray.items).toHaveCount(9);
});

test('a file that is dragged in and let go on what asks for it is a reference', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  await composer.open();
  for (const [at, name] of ['first.jpg', 'second.jpg'].entries()) {
    await dragFile(page, await picture(name), page.getByText('Drop to add references'));
    await expect(tray.item(at + 1, name)).toContainText('Ready', ready);
  }
});

test('what is no picture, and what is too small, says why and is not sent', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/references')) {
      sent.push(request.url());
    }
  });
  await composer.open();
  await tray.choose(
    { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7 notes') },
    await picture('dot.png', 14, 40, 'png'),
  );
  await expect(tray.item(1, 'notes.png').getByRole('alert')).toContainText(
    'notes.png is not a picture that can be used',
  );
  await expect(tray.item(2, 'dot.png').getByRole('alert')).toContainText('14 × 40 is too small');
  expect(sent).toEqual([]);
  await composer.generate(uniquePrompt('A picture of notes'));
  await expect(tray.region).toContainText('Image 1, notes.png, cannot be sent yet');
  await expect(tray.item(1, 'notes.png')).toBeFocused();
});

/** How many references of the draft can be had from the studio again. */
function originalsKept(page: Page): Promise<number> {
  return page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('seedream-studio.draft') ?? '{}');
    const references: { originalKey: string | null }[] = kept.state?.draft.references ?? [];
    return references.filter(({ originalKey }) => originalKey !== null).length;
  });
}

test('references survive a reload, those that wait to be mended too', async ({
  page,
  composer,
}) => {
  const tray = new ReferenceTray(page);
  await composer.open();
  await tray.choose(await picture('lamp.jpg'), await picture('wide.png', 800, 200, 'png'));
  await expect(tray.item(1, 'lamp.jpg')).toContainText('Ready', ready);
  // That the studio has both is kept in this browser; of the second, no tile says so.
  await expect.poll(() => originalsKept(page), ready).toBe(2);
  await page.reload();
  await expect(tray.item(1, 'lamp.jpg')).toContainText('Ready', ready);
  await expect(tray.item(2, 'wide.png').getByRole('alert')).toContainText(
    '800 × 200 is 4:1',
    ready,
  );
  await tray.item(2, 'wide.png').getByRole('button', { name: 'Mend', exact: true }).click();
  const use = page.getByRole('dialog').getByRole('button', { name: /^Use/ });
  await expect(use).toBeEnabled(ready);
  await use.click();
  await expect(tray.item(2, 'wide.png')).toContainText('Ready', ready);
});

test('what is added offline is sent when the network is back', async ({
  page,
  composer,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const tray = new ReferenceTray(page);
  await composer.open();
  await tray.choose(await picture('before.jpg'));
  await expect(tray.item(1, 'before.jpg')).toContainText('Ready', ready);
  await page.context().setOffline(true);
  await tray.choose(await picture('lamp.jpg'));
  await expect(tray.item(2, 'lamp.jpg').getByRole('alert')).toContainText('did not answer', ready);
  await expect(tray.item(2, 'lamp.jpg').getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.context().setOffline(false);
  await expect(tray.item(2, 'lamp.jpg')).toContainText('Ready', ready);
});

test('"Generate" waits for what is on its way, and sends what was ordered', async ({
  page,
  composer,
  studio,
}) => {
  const tray = new ReferenceTray(page);
  await composer.open();
  let letThrough = () => undefined as unknown;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/api/references?*', async (route) => {
    await held;
    await route.continue();
  });
  await tray.choose(await picture('lamp.jpg'), await picture('sofa.jpg'));
  await expect(tray.item(2, 'sofa.jpg')).toContainText('Uploading');
  const prompt = uniquePrompt('A lamp beside a sofa');
  await composer.generate(prompt);
  const waiting = page.getByText('Waiting for 2 references');
  await expect(waiting).toBeVisible();
  await expect(composer.card(prompt)).toHaveCount(0);
  letThrough();
  await expect(composer.card(prompt)).toContainText('Done', ready);
  await expect(waiting).toHaveCount(0);
  expect(await billsFor(studio, prompt)).toHaveLength(1);
});

test('a press that waits is taken back by another', async ({ page, composer }) => {
  const tray = new ReferenceTray(page);
  await composer.open();
  await page.route('**/api/references?*', () => undefined);
  await tray.choose(await picture('lamp.jpg'));
  await expect(tray.item(1, 'lamp.jpg')).toContainText('Uploading');
  const prompt = uniquePrompt('A lamp that never comes');
  await composer.generate(prompt);
  const waiting = page.getByText('Waiting for 1 reference');
  await expect(waiting).toBeVisible();
  await expect(async () => {
    await composer.generateButton.click();
    await expect(waiting).toHaveCount(0, { timeout: 300 });
  }).toPass();
  await expect(composer.card(prompt)).toHaveCount(0);
});

test('a picture of the gallery and a reference used before are picked', async ({
  page,
  composer,
  client,
}) => {
  const tray = new ReferenceTray(page);
  const prompt = uniquePrompt('A picture to start from');
  await client.generate(prompt);
  await composer.open();
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done', ready);
  const file = await picture(`chair-${Math.random().toString(36).slice(2, 8)}.jpg`);
  await tray.choose(file);
  await expect(tray.item(1, file.name)).toContainText('Ready', ready);
  await tray.item(1, file.name).getByRole('button', { name: 'Remove' }).click();
  await tray.region.getByRole('button', { name: 'Pick from the studio' }).click();
  const picker = page.getByRole('dialog', { name: 'Pick references' });
  await picker.getByRole('checkbox', { name: prompt }).check();
  await picker.getByRole('tab', { name: 'Used before' }).click();
  await picker.getByRole('searchbox').fill(file.name);
  await expect(picker.getByText('1 shown', { exact: true })).toBeAttached();
  await picker.getByRole('checkbox', { name: file.name }).check();
  await picker.getByRole('button', { name: 'Add 2 references' }).click();
  await expect(tray.items).toHaveCount(2);
  await expect(tray.items.nth(0)).toContainText('Ready', ready);
  await expect(tray.items.nth(1)).toContainText('Ready', ready);
});

test('a picture that is dragged from the feed becomes a reference', async ({
  page,
  composer,
  client,
}) => {
  const tray = new ReferenceTray(page);
  const prompt = uniquePrompt('A picture to drag');
  await client.generate(prompt);
  await composer.open();
  const link = composer.card(prompt).getByRole('img').locator('xpath=ancestor::a');
  await expect(link).toBeVisible(ready);
  const address = await link.evaluate((node) => (node as HTMLAnchorElement).href);
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    transfer.setData('text/uri-list', list);
    return transfer;
  }, address);
  await link.dispatchEvent('dragenter', { dataTransfer });
  const overlay = page.getByText('Drop to add references');
  await expect(overlay).toBeVisible();
  await expect(page.getByText('Room for 10 more')).toBeVisible();
  await overlay.dispatchEvent('drop', { dataTransfer });
  await expect(overlay).toBeHidden();
  await expect(tray.items.first()).toContainText('Ready', ready);
});

test('an address that is none says what one looks like', async ({ page, composer }) => {
  const tray = new ReferenceTray(page);
  await composer.open();
  const field = page.getByRole('textbox', { name: 'Image address' });
  await field.fill('lamp.jpg');
  await field.press('Enter');
  await expect(tray.region).toContainText('An address begins with https://');
  await expect(field).toHaveValue('lamp.jpg');
  await expect(tray.items).toHaveCount(0);
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing in a tray of every kind of tile in the ${colorScheme} theme`, async ({
    page,
    composer,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const tray = new ReferenceTray(page);
    await composer.open();
    await tray.choose(
      await picture('lamp.jpg'),
      await picture('wide.png', 800, 200, 'png'),
      await picture('sign.webp', 300, 300, 'webp'),
      { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 notes') },
    );
    await expect(tray.item(1, 'lamp.jpg')).toContainText('Ready', ready);
    await expect(tray.item(4, 'notes.pdf').getByRole('alert')).toBeVisible();
    await tray.item(1, 'lamp.jpg').hover();
    expect(await violations(page)).toEqual([]);
    await tray.item(1, 'lamp.jpg').getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('menuitem', { name: 'Copy mention' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await tray.item(4, 'notes.pdf').getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await tray.region.getByRole('button', { name: 'Pick from the studio' }).click();
    await page.getByRole('tab', { name: 'Used before' }).click();
    await expect(page.getByRole('checkbox', { name: 'lamp.jpg' }).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
