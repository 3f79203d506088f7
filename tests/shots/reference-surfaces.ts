import type { Page } from '@playwright/test';
import { heic, jpeg, panorama, webp } from '#tests/support/picture-files';
import { editorOf } from '#tests/support/prompt-text';
import { picture, ReferenceTray } from '#tests/support/reference-tray';
import { openSheet } from './composer-surfaces.ts';
import type { Surface } from './surface.ts';

const patient = { timeout: 60_000 };

/** References in the composer: few, many, to be mended, mentioned, and the dialogs about them. */
export const referenceSurfaces: readonly Surface[] = [
  {
    name: 'references-few',
    library: 'empty',
    async prepare(page) {
      const composer = await openSheet(page);
      const tray = await withFew(page);
      await composer.prompt.fill('Put the chair of @image 2 into the room of @image 1, at dusk. ');
      await tray.item(1, 'living room at dusk.jpg').getByText('Ready').waitFor(patient);
    },
  },
  {
    name: 'references-mixed',
    library: 'empty',
    async prepare(page) {
      await openSheet(page);
      const tray = new ReferenceTray(page);
      await tray.choose(
        await picture('living room.jpg', 1200, 900),
        named('panorama from the pass.jpg', await panorama()),
        named('IMG_2041.HEIC', await heic()),
        named('notes.pdf', Buffer.from('%PDF-1.7')),
      );
      await tray.item(2, 'panorama from the pass.jpg').getByRole('alert').waitFor(patient);
      await tray.item(3, 'IMG_2041.HEIC').getByRole('alert').waitFor(patient);
      await tray.item(1, 'living room.jpg').getByText('Ready').waitFor(patient);
    },
  },
  {
    name: 'references-ten',
    library: 'empty',
    async prepare(page) {
      await openSheet(page);
      const tray = new ReferenceTray(page);
      const files = Array.from({ length: 10 }, (_, at) => picture(`sketch ${at + 1}.jpg`));
      await tray.choose(...(await Promise.all(files)));
      await tray.item(10, 'sketch 10.jpg').getByText('Ready').waitFor(patient);
    },
  },
  {
    name: 'references-mention',
    library: 'empty',
    async prepare(page) {
      const composer = await openSheet(page);
      await withFew(page);
      await composer.prompt.fill('Put the chair of ');
      await editorOf(composer.prompt);
      await composer.prompt.press('End');
      await page.keyboard.type('@');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'references-mend',
    library: 'empty',
    async prepare(page) {
      await openSheet(page);
      const tray = new ReferenceTray(page);
      await tray.choose(named('panorama from the pass.jpg', await panorama()));
      const item = tray.item(1, 'panorama from the pass.jpg');
      await item.getByRole('button', { name: 'Mend', exact: true }).click(patient);
      await page.getByRole('button', { name: /^Use/, disabled: false }).waitFor(patient);
    },
  },
  {
    name: 'references-annotate',
    library: 'empty',
    async prepare(page) {
      await openSheet(page);
      const tray = new ReferenceTray(page);
      await tray.choose(named('living room.jpg', await jpeg({ width: 1200, height: 900 })));
      const item = tray.item(1, 'living room.jpg');
      await item.getByText('Ready').waitFor(patient);
      await item.getByRole('button', { name: 'Annotate' }).click({ force: true });
      const surface = page.getByRole('application', { name: 'Picture' });
      await surface.waitFor(patient);
      const box = await surface.boundingBox();
      if (!box) throw new Error('There is nothing to draw on.');
      await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.55, { steps: 6 });
      await page.mouse.up();
    },
  },
  {
    name: 'references-picker',
    library: 'full',
    async prepare(page) {
      await openSheet(page);
      await page.getByRole('button', { name: 'Pick from the studio' }).click();
      await page
        .getByRole('dialog', { name: 'Pick references' })
        .getByRole('checkbox')
        .first()
        .waitFor(patient);
    },
  },
];

async function withFew(page: Page): Promise<ReferenceTray> {
  const tray = new ReferenceTray(page);
  await tray.choose(
    await picture('living room at dusk.jpg', 1200, 900),
    await picture('chair.png', 600, 800, 'png'),
    named('screen of the old shop window with a very long name.webp', await webp()),
  );
  await tray.items.nth(2).waitFor(patient);
  return tray;
}

function named(name: string, buffer: Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer };
}
