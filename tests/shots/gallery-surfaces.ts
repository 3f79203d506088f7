import type { Page } from '@playwright/test';
import type { Surface } from './surface.ts';
import { prompts } from './work.ts';

/** The gallery, and a picture on its own page. */
export const gallerySurfaces: readonly Surface[] = [
  { name: 'gallery-empty', library: 'empty', prepare: (page) => page.goto('/gallery') },
  { name: 'gallery', library: 'full', isWhole: true, prepare: (page) => page.goto('/gallery') },
  {
    name: 'gallery-end',
    library: 'full',
    prepare: (page) => page.goto('/gallery?at=00000000-0000-7000-8000-000000000000'),
  },
  { name: 'viewer', library: 'full', prepare: (page) => openPicture(page, prompts.mountains) },
  {
    name: 'viewer-portrait',
    library: 'full',
    prepare: (page) => openPicture(page, prompts.portrait),
  },
  { name: 'viewer-wide', library: 'full', prepare: (page) => openPicture(page, prompts.wide) },
  { name: 'viewer-tall', library: 'full', prepare: (page) => openPicture(page, prompts.tall) },
  {
    name: 'viewer-long-prompt',
    library: 'full',
    prepare: (page) => openPicture(page, prompts.long.slice(0, 40)),
  },
  {
    name: 'viewer-zoomed',
    library: 'full',
    async prepare(page) {
      await openPicture(page, prompts.mountains);
      await page.getByRole('button', { name: '100 %' }).click();
      await page.getByRole('button', { name: 'Fit' }).waitFor();
    },
  },
];

async function openPicture(page: Page, prompt: string): Promise<void> {
  await page.goto('/gallery');
  await page.getByRole('link', { name: prompt }).first().click();
  await page.getByRole('region', { name: 'Picture' }).waitFor();
}
