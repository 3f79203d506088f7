import type { Page } from '@playwright/test';
import type { Composer } from '#tests/support/studio-test';
import { openStudio } from './open-studio.ts';
import type { Surface } from './surface.ts';
import { prompts } from './work.ts';

/** The composer, whose state is the draft of the browser. */
export const composerSurfaces: readonly Surface[] = [
  {
    name: 'composer-sheet',
    library: 'full',
    widths: [390],
    async prepare(page) {
      const composer = await openSheet(page);
      await composer.prompt.fill('A lighthouse in a storm, seen from the sea');
    },
  },
  {
    name: 'composer-problem',
    library: 'empty',
    async prepare(page) {
      const composer = await openStudio(page);
      await composer.generateButton.click();
      await page.getByText('Write a prompt first').waitFor();
    },
  },
  {
    name: 'composer-long-prompt',
    library: 'empty',
    async prepare(page) {
      const composer = await openSheet(page);
      await composer.prompt.fill(prompts.long);
      await page.getByText('may overlook details').waitFor();
    },
  },
  {
    name: 'composer-long-prompt-folded',
    library: 'empty',
    widths: [390],
    async prepare(page) {
      const composer = await openSheet(page);
      await composer.prompt.fill(prompts.long);
      await page.getByRole('button', { name: 'Close composer' }).click();
    },
  },
  {
    name: 'composer-advice',
    library: 'empty',
    async prepare(page) {
      const composer = await openSheet(page);
      await composer.prompt.fill(
        'A (neon:1.3) sign with the word SALE, “OPEN” below it, like @image 1 --ar 16:9',
      );
      await page.getByRole('button', { name: 'Remove the weight' }).waitFor();
    },
  },
  {
    name: 'composer-folds',
    library: 'empty',
    async prepare(page) {
      const composer = await openSheet(page);
      await composer.prompt.fill(`A coast\n${prompts.long}\n${prompts.long}`);
      await page.getByRole('button', { name: 'Fold paragraphs' }).click();
    },
  },
  {
    name: 'composer-custom-size',
    library: 'empty',
    async prepare(page) {
      await openSheet(page);
      await typeSize(page, '2560', '1080');
    },
  },
  {
    name: 'composer-size-advice',
    library: 'empty',
    async prepare(page) {
      await openSheet(page);
      await typeSize(page, '4352', '256');
      await page.getByText('at most 16 times the shorter').waitFor();
    },
  },
  {
    name: 'composer-set',
    library: 'empty',
    async prepare(page) {
      const composer = await openSheet(page);
      await composer.prompt.fill('A set of 4 travel posters, one for each season');
      await askForSet(page);
    },
  },
  {
    name: 'composer-set-advice',
    library: 'empty',
    async prepare(page) {
      const composer = await openSheet(page);
      await composer.prompt.fill('Some posters');
      await askForSet(page);
      await page.getByRole('spinbutton', { name: 'Maximum images' }).fill('16');
    },
  },
];

/** On a phone the composer opens with its prompt; elsewhere it is open. */
export async function openSheet(page: Page): Promise<Composer> {
  const composer = await openStudio(page);
  await composer.prompt.click();
  await page.getByRole('radiogroup', { name: 'Size' }).waitFor();
  return composer;
}

async function typeSize(page: Page, width: string, height: string): Promise<void> {
  await page.getByRole('radio', { name: /^Custom/ }).check({ force: true });
  await page.getByRole('spinbutton', { name: 'Width' }).fill(width);
  await page.getByRole('spinbutton', { name: 'Height' }).fill(height);
}

async function askForSet(page: Page): Promise<void> {
  await page.getByRole('switch', { name: 'Set of images' }).check({ force: true });
}
