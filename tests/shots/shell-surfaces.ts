import { openStudio } from './open-studio.ts';
import type { Surface } from './surface.ts';

/** What opens from the bar above every page, and by key. */
export const shellSurfaces: readonly Surface[] = [
  {
    name: 'theme-menu',
    library: 'full',
    async prepare(page) {
      await openStudio(page);
      await page.getByRole('button', { name: 'Theme' }).click();
      await page.getByRole('radio', { name: 'Dark' }).waitFor();
    },
  },
  {
    name: 'more-menu',
    library: 'full',
    widths: [390],
    async prepare(page) {
      await openStudio(page);
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('link', { name: 'Experiments' }).waitFor();
    },
  },
  {
    name: 'commands',
    library: 'full',
    async prepare(page) {
      await openStudio(page);
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('option', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
  {
    name: 'commands-search',
    library: 'full',
    widths: [1024],
    async prepare(page) {
      await openStudio(page);
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox', { name: 'Command or search' }).fill('lib');
      await page.getByRole('option', { name: 'Search images for “lib”' }).waitFor();
    },
  },
  {
    name: 'shortcuts',
    library: 'full',
    async prepare(page) {
      const composer = await openStudio(page);
      await composer.generateButton.focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
];
