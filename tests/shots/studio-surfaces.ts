import type { Page } from '@playwright/test';
import type { Composer } from '#tests/support/studio-test';
import { openStudio } from './open-studio.ts';
import type { Surface } from './surface.ts';
import { prompts } from './work.ts';

/** The Studio with what was made, is being made and could not be made. */
export const studioSurfaces: readonly Surface[] = [
  {
    // The first that anybody sees of the studio.
    name: 'readme',
    library: 'few',
    widths: [1600],
    themes: ['dark'],
    keptAs: 'docs/studio.png',
    async prepare(page) {
      const composer = await openStudio(page);
      await composer.prompt.fill(
        'A poster of the same coast in winter, the title "Northbound" at the top in a narrow grotesque',
      );
    },
  },
  { name: 'studio-empty', library: 'empty', prepare: openStudio },
  { name: 'studio', library: 'full', isWhole: true, prepare: openStudio },
  {
    name: 'studio-earlier',
    library: 'full',
    isWhole: true,
    async prepare(page) {
      const composer = await showEarlier(page);
      await composer.card(prompts.wide).evaluate((card) => card.scrollIntoView());
    },
  },
  {
    name: 'studio-earlier-failed',
    library: 'full',
    expectedErrors: /ERR_FAILED/,
    async prepare(page) {
      await page.route('**/api/generations?*', (route) => route.abort());
      await openStudio(page);
      await page.getByRole('button', { name: 'Show earlier' }).click();
      const alert = page.getByText('The studio did not answer. Try again.');
      await alert.waitFor();
      await alert.evaluate(bringToMiddle);
    },
  },
  {
    name: 'studio-long-prompt',
    library: 'full',
    async prepare(page) {
      const composer = await showEarlier(page);
      const card = composer.card(prompts.long.slice(0, 40));
      await card.getByRole('button', { name: 'Show all' }).click();
      await card.evaluate((opened) => opened.scrollIntoView());
    },
  },
  {
    name: 'studio-provider-words',
    library: 'full',
    async prepare(page) {
      const composer = await openStudio(page);
      const words = composer.card(prompts.refused).getByText('What the provider said');
      await words.click();
      await words.evaluate(bringToMiddle);
    },
  },
  {
    name: 'studio-offline',
    library: 'full',
    expectedErrors: /ERR_FAILED/,
    async prepare(page) {
      await page.route('**/api/events?*', (route) => route.abort());
      const composer = await openStudio(page);
      await page.route('**/*', (route) => route.abort());
      await composer.generate('Written while the studio was away');
      await page.getByText('The studio did not answer').first().waitFor();
      await page.getByText('Reconnecting to the studio').waitFor();
    },
  },
];

async function showEarlier(page: Page): Promise<Composer> {
  const composer = await openStudio(page);
  await page.getByRole('button', { name: 'Show earlier' }).click();
  await composer.card(prompts.first).waitFor();
  return composer;
}

/** Runs in the page. */
function bringToMiddle(element: Element): void {
  element.scrollIntoView({ block: 'center' });
}
