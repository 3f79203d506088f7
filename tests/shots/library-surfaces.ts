import type { Page } from '@playwright/test';
import type { Surface } from './surface.ts';

/** What somebody keeps to use again. */
export const librarySurfaces: readonly Surface[] = [
  {
    name: 'library-empty',
    library: 'empty',
    async prepare(page) {
      await page.goto('/library');
      await page.getByRole('heading', { name: 'Keep what works' }).waitFor();
    },
  },
  { name: 'library', library: 'full', isWhole: true, prepare: fillLibrary },
  {
    name: 'library-recipe',
    library: 'full',
    async prepare(page) {
      await fillLibrary(page);
      await page.getByRole('searchbox', { name: 'Search library' }).fill('style of one');
      await page.getByText('1 entry', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'More for Style of one, subject' }).click();
      await page.getByRole('menuitem', { name: 'Edit…' }).click();
      await page.getByRole('textbox', { name: 'Prompt' }).waitFor();
    },
  },
];

/** Six pages come here in turn: the first finds it empty, and to the others the set is known. */
async function fillLibrary(page: Page): Promise<void> {
  await page.goto('/library');
  const begin = page.getByRole('button', { name: 'Add the starter set' });
  const search = page.getByRole('searchbox', { name: 'Search library' });
  await begin.or(search).first().waitFor();
  if (await begin.isVisible()) await begin.click();
  await page.getByRole('heading', { name: 'Product shot' }).waitFor();
  // What was said of it has gone before the picture is taken.
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  if (await dismiss.isVisible()) await dismiss.click();
}
