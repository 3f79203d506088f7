import type { Page, Response } from '@playwright/test';
import type { Intake } from '#lib/references/kept-reference';
import {
  clearWebp,
  cmykJpeg,
  cmykTiff,
  cutShort,
  jpeg,
  jpegWithGps,
  jpegWithOrientation,
  noisyPng,
  p3Jpeg,
  panorama,
  png16,
  scan,
  tiff,
  webpWithOrientation,
} from '#tests/support/picture-files';
import { ReferenceTray } from '#tests/support/reference-tray';
import { expectLawfulCorners, sentBytes } from '#tests/support/sent-picture';
import { type Composer, expect, test } from '#tests/support/studio-test';

/** Decoding and encoding take their time on a machine that does other things as well. */
const patient = { timeout: 60_000 };

test.describe.configure({ timeout: 180_000 });

interface Given {
  readonly page: Page;
  readonly composer: Composer;
  readonly file: Buffer;
  /** What is said against it; null when it needs no mending. */
  readonly says: RegExp | null;
}

/** Adds one file, mends it when that is needed, and gives what will be sent of it. */
async function referenceFrom({ page, composer, file, says }: Given) {
  const tray = new ReferenceTray(page);
  await composer.open();
  const isMade = async (response: Response) => {
    if (response.request().method() !== 'POST') return false;
    if (!response.url().includes('/api/references?')) return false;
    return response.ok() && ((await response.json()) as Intake).reference !== null;
  };
  // As long as the steps on the way to it, each of which has its own patience.
  const made = page.waitForResponse(isMade, { timeout: 0 });
  await tray.choose({ name: 'given.bin', mimeType: 'application/octet-stream', buffer: file });
  const item = tray.item(1, 'given.bin');
  if (says) {
    await expect(item.getByRole('alert')).toContainText(says, patient);
    await item.getByRole('button', { name: 'Mend', exact: true }).click();
    const use = page.getByRole('dialog').getByRole('button', { name: /^Use/ });
    await expect(use).toBeEnabled(patient);
    await use.click();
  }
  await expect(item).toContainText('Ready', patient);
  await expect(item.getByRole('alert')).toHaveCount(0);
  const { reference } = (await (await made).json()) as Intake;
  if (!reference) throw new Error('Nothing to be sent was made.');
  return reference;
}

const turned = /stored turned or mirrored/;

for (const [what, make, says] of [
  ['a JPEG as it is', () => jpeg(), null],
  ['a JPEG that knows where it was taken', jpegWithGps, null],
  ...([2, 3, 4, 5, 6, 7, 8] as const).map(
    (orientation) =>
      [
        `a JPEG of orientation ${orientation}`,
        () => jpegWithOrientation(orientation),
        turned,
      ] as const,
  ),
  ['a WebP of orientation 6', () => webpWithOrientation(6), /a WebP file/],
  ['a CMYK JPEG', cmykJpeg, /CMYK/],
  ['a CMYK TIFF', cmykTiff, /a TIFF file/],
  ['a TIFF of 16 bits', () => tiff('16-bit'), /a TIFF file/],
  ['a PNG of 16 bits', () => png16(), /16 bits/],
  ['a Display P3 JPEG', () => p3Jpeg(), /sRGB/],
] as const) {
  test(`${what} is sent upright, with its colours, in 8 bits and without a place`, async ({
    page,
    composer,
    studio,
  }) => {
    const reference = await referenceFrom({ page, composer, file: await make(), says });
    expect({ width: reference.width, height: reference.height }).toEqual({
      width: 120,
      height: 80,
    });
    const made = what.includes('CMYK') ? 'press' : 'screen';
    await expectLawfulCorners(await sentBytes(studio.url, reference.key), made);
  });
}

test('a scan of 80 megapixels is scaled under 36, and stays a JPEG', async ({
  page,
  composer,
  studio,
}) => {
  const says = /80\.1 megapixels/;
  const reference = await referenceFrom({ page, composer, file: await scan(), says });
  expect(reference.kind).toBe('jpeg');
  expect(reference.width * reference.height).toBeLessThanOrEqual(36_000_000);
  expect(reference.width / reference.height).toBeCloseTo(10_328 / 7_760, 2);
  await expectLawfulCorners(await sentBytes(studio.url, reference.key));
});

test('a PNG over 10 MB is made lighter and stays a PNG', async ({ page, composer }) => {
  const says = /MB is too heavy/;
  const reference = await referenceFrom({ page, composer, file: await noisyPng(), says });
  expect(reference.kind).toBe('png');
  expect(reference.sizeBytes).toBeLessThanOrEqual(10_000_000);
});

test('a panorama keeps all of itself: it is padded to 3:1', async ({ page, composer }) => {
  const says = /4032 × 756 is 5\.3:1; references may be at most 3:1/;
  const reference = await referenceFrom({ page, composer, file: await panorama(), says });
  expect({ width: reference.width, height: reference.height }).toEqual({
    width: 4032,
    height: 1344,
  });
});

test('what can be seen through stays so, as a PNG', async ({ page, composer }) => {
  const file = await clearWebp();
  expect((await referenceFrom({ page, composer, file, says: /a WebP file/ })).kind).toBe('png');
});

test('a file that broke off says that it is damaged, and cannot be mended', async ({
  page,
  composer,
  expectedErrors,
}) => {
  // It is on its way before its pixels are looked at, and the server finds the same.
  expectedErrors.push(/422/);
  const tray = new ReferenceTray(page);
  await composer.open();
  const buffer = cutShort(await jpeg({ width: 800, height: 600 }));
  await tray.choose({ name: 'torn.jpg', mimeType: 'image/jpeg', buffer });
  const item = tray.item(1, 'torn.jpg');
  // Whichever of the two says it first, in its own words.
  await expect(item.getByRole('alert')).toContainText('cut off', patient);
  await expect(item.getByRole('button', { name: 'Mend' })).toHaveCount(0);
});
