import type { Bill } from '#lib/platform/seedream/demo-server';
import {
  avif,
  bmp,
  gif,
  heic,
  jpegWithOrientation,
  tiff,
  webp,
} from '#tests/support/picture-files';
import { expectPrompt } from '#tests/support/prompt-text';
import { type ChosenFile, ReferenceTray } from '#tests/support/reference-tray';
import { expectLawfulCorners, sentBytes } from '#tests/support/sent-picture';
import { billsFor, expect, test, uniquePrompt } from '#tests/support/studio-test';

/** Seven kinds at once take a worker its time on a machine that does other things as well. */
const patient = { timeout: 60_000 };

const inOrder = ['b.webp', 'a.heic', 'c.avif', 'd.gif', 'e.bmp', 'g.jpg', 'f.tiff'];

test('seven files of seven kinds are dropped, mended, ordered, mentioned, drawn on and sent as they then are', async ({
  page,
  composer,
  studio,
}) => {
  test.setTimeout(240_000);
  const tray = new ReferenceTray(page);
  await composer.open();
  await tray.give('drop', page.getByRole('main'), ...(await sevenFiles()));
  await expect(tray.items).toHaveCount(7);
  for (const item of await tray.items.all()) {
    await expect(item.getByRole('alert')).not.toBeEmpty(patient);
  }
  await tray.region.getByRole('button', { name: 'Mend all' }).click();
  for (const item of await tray.items.all()) await expect(item).toContainText('Ready', patient);
  await expect(tray.region.getByRole('alert')).toHaveCount(0);

  await tray.item(2, 'b.webp').getByRole('button', { name: 'Move earlier' }).click();
  await tray.item(6, 'f.tiff').getByRole('button', { name: 'Move later' }).click();
  for (const [at, name] of inOrder.entries()) await expect(tray.item(at + 1, name)).toBeVisible();

  const words = uniquePrompt('Put the corners of');
  await composer.prompt.fill(`${words} `);
  await composer.prompt.press('End');
  await page.keyboard.type('@heic');
  await expect(page.getByRole('option', { name: 'Image 2, a.heic' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expectPrompt(composer.prompt, `${words} @image 2 `);

  await tray.drawBox(1, 'b.webp');
  await composer.generateButton.click();
  const prompt = `${words} image 2`;
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done', patient);
  const [bill] = await billsFor(studio, prompt);
  if (!bill) throw new Error('The provider was not asked.');
  await expectLawfulAndUpright(studio.url, bill);
});

async function sevenFiles(): Promise<ChosenFile[]> {
  // Sizes and a quality of their own: pixels that the studio has already would keep their name.
  const size = (more: number) => ({ width: 120 + 2 * more, height: 80 });
  const files: [string, Buffer][] = [
    ['a.heic', await heic()],
    ['b.webp', await webp(size(1))],
    ['c.avif', await avif(size(2))],
    ['d.gif', await gif(size(3))],
    ['e.bmp', await bmp(size(4))],
    ['f.tiff', await tiff('plain', size(5))],
    ['g.jpg', await jpegWithOrientation(6, 93)],
  ];
  return files.map(([name, buffer]) => ({ name, buffer, mimeType: 'application/octet-stream' }));
}

async function expectLawfulAndUpright(studioUrl: string, bill: Bill): Promise<void> {
  expect(bill.references.map(({ orientation }) => orientation)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  const names: string[] = [];
  for (const { key } of bill.references) {
    await expectLawfulCorners(await sentBytes(studioUrl, key));
    const { headers } = await fetch(`${studioUrl}/api/references/${key}/sent`, { method: 'HEAD' });
    names.push(/filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '');
  }
  expect(names).toEqual(inOrder);
}
