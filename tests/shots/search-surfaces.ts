import type { Page } from '@playwright/test';
import { openGallery } from '#tests/support/open-gallery';
import type { Surface } from './surface.ts';

/** Finding pictures again, and what is shown where there are none. */
export const searchSurfaces: readonly Surface[] = [
  {
    name: 'search-suggestions',
    library: 'full',
    async prepare(page) {
      await openGallery(page);
      await field(page).click();
      await field(page).pressSequentially('is:');
      await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
    },
  },
  {
    name: 'search-found',
    library: 'full',
    prepare: (page) => openGallery(page, '/gallery?q=set%20is%3Ademo%20ratio%3Atall'),
  },
  {
    name: 'search-nothing',
    library: 'full',
    async prepare(page) {
      await page.goto('/gallery?q=zebra%20is%3Awatermarked%20rating%3A%3E%3D4');
      await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    },
  },
  {
    name: 'search-colour',
    library: 'full',
    async prepare(page) {
      await openGallery(page);
      await page
        .getByRole('region', { name: 'Filters' })
        .getByRole('button', { name: 'Colour' })
        .click();
      await page.getByRole('button', { name: 'Search', exact: true }).waitFor();
    },
  },
  {
    name: 'search-saved',
    library: 'full',
    async prepare(page) {
      await openGallery(page, '/gallery?q=set');
      await page.getByRole('button', { name: 'Saved searches' }).click();
      await page.getByRole('textbox', { name: 'Name of this search' }).waitFor();
    },
  },
  {
    name: 'import-menu',
    library: 'full',
    async prepare(page) {
      await openGallery(page);
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Files…' }).waitFor();
    },
  },
];

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search images' });
