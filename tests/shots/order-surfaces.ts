import type { Page } from '@playwright/test';
import { openGallery } from '#tests/support/open-gallery';
import type { Surface } from './surface.ts';
import { prompts } from './work.ts';

const collection = 'Harbour campaign';

/** Putting a gallery in order: choosing, collecting, comparing, deleting. */
export const orderSurfaces: readonly Surface[] = [
  { name: 'gallery-selected', library: 'full', prepare: choose },
  {
    name: 'gallery-download',
    library: 'full',
    async prepare(page) {
      await choose(page);
      await inToolbar(page, 'Download').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'gallery-collect',
    library: 'full',
    async prepare(page) {
      await collect(page);
      await choose(page);
      await inToolbar(page, 'Add to collection').click();
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'gallery-tag',
    library: 'full',
    async prepare(page) {
      await choose(page);
      await inToolbar(page, 'Tag').click();
      await page.getByRole('combobox', { name: 'Tag' }).waitFor();
    },
  },
  {
    name: 'gallery-note',
    library: 'full',
    async prepare(page) {
      await choose(page);
      await inToolbar(page, 'More').click();
      await page.getByRole('menuitem', { name: 'Note…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'collections',
    library: 'full',
    async prepare(page) {
      await collect(page);
      await page.goto('/collections');
    },
  },
  { name: 'collection', library: 'full', prepare: openCollection },
  {
    name: 'collection-selected',
    library: 'full',
    async prepare(page) {
      await openCollection(page);
      await page.getByRole('checkbox').first().check();
      await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
    },
  },
  {
    name: 'compare',
    library: 'full',
    async prepare(page) {
      await choose(page, 2);
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'compare-slider',
    library: 'full',
    async prepare(page) {
      await choose(page, 2);
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await page.getByRole('radio', { name: 'Slider' }).check({ force: true });
      await page.getByRole('slider').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'viewer-lineage',
    library: 'full',
    async prepare(page) {
      await openGallery(page);
      await page.getByRole('link', { name: prompts.mountains }).first().click();
      const lineage = page.getByRole('region', { name: 'Lineage' });
      await lineage.waitFor();
      await lineage.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    },
  },
  { name: 'trash-empty', library: 'empty', prepare: (page) => page.goto('/trash') },
  {
    name: 'trash',
    library: 'full',
    async prepare(page) {
      await page.goto('/trash');
      if (await page.getByRole('heading', { name: 'The trash is empty' }).isVisible()) {
        await openGallery(page);
        await page.getByRole('link', { name: 'abstract tiles' }).first().focus();
        await page.keyboard.press('Delete');
        await page.getByText('1 image moved to the trash').waitFor();
        await page.goto('/trash');
      }
      await page.getByRole('checkbox').first().waitFor();
    },
  },
];

const inToolbar = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name });

/** Chooses the newest pictures of the gallery, by keys. */
export async function choose(page: Page, count = 3): Promise<void> {
  await openGallery(page);
  await page.getByRole('gridcell').getByRole('link').first().focus();
  await page.keyboard.press('Space');
  for (let more = 1; more < count; more += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('toolbar', { name: 'Selection' }).getByText(`${count} selected`).waitFor();
}

/** A collection with a picture in it, once. */
async function collect(page: Page): Promise<void> {
  await page.goto('/collections');
  if (await page.getByRole('link', { name: collection }).first().isVisible()) return;
  await openGallery(page);
  await page.getByRole('link', { name: prompts.wide }).first().click();
  await page.getByRole('button', { name: 'Add to collection' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add to collection' });
  await dialog.getByRole('searchbox').fill(collection);
  const known = dialog.getByRole('checkbox', { name: collection });
  const create = dialog.getByRole('button', { name: `Create “${collection}”` });
  await known.or(create).waitFor();
  if (await create.isVisible()) await create.click();
  else await known.check();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

async function openCollection(page: Page): Promise<void> {
  await collect(page);
  await page.goto('/collections');
  await page.getByRole('link', { name: collection }).first().click();
  await page.getByRole('heading', { name: collection, level: 1 }).waitFor();
}
