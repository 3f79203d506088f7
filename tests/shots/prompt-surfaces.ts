import type { Page } from '@playwright/test';
import type { Surface } from './surface.ts';
import { prompts } from './work.ts';

/** What was sent, compared and kept. */
export const promptSurfaces: readonly Surface[] = [
  {
    name: 'prompts-empty',
    library: 'empty',
    async prepare(page) {
      await page.goto('/library/prompts');
      await page.getByRole('heading', { name: 'Every prompt is found again' }).waitFor();
    },
  },
  { name: 'prompts', library: 'full', isWhole: true, prepare: openPrompts },
  {
    name: 'prompts-nothing-found',
    library: 'full',
    async prepare(page) {
      await page.goto('/library/prompts?q=zeppelin');
      await page.getByRole('heading', { name: 'No prompt has these words' }).waitFor();
    },
  },
  {
    name: 'prompts-compare',
    library: 'full',
    async prepare(page) {
      await openPrompts(page);
      for (const prompt of [prompts.mountains, prompts.tall]) {
        await rowOf(page, prompt).getByRole('button', { name: 'Compare', exact: true }).click();
      }
      await page.getByRole('dialog', { name: 'Compare prompts' }).waitFor();
    },
  },
  {
    name: 'prompt-keep',
    library: 'full',
    async prepare(page) {
      await openPrompts(page);
      await rowOf(page, prompts.wide).getByRole('button', { name: 'Keep as version' }).click();
      await page.getByRole('dialog', { name: 'Keep as version' }).waitFor();
    },
  },
  { name: 'prompt-versions', library: 'full', isWhole: true, prepare: keepVersions },
];

const rowOf = (page: Page, prompt: string) =>
  page.getByRole('listitem').filter({ hasText: prompt }).first();

async function openPrompts(page: Page): Promise<void> {
  await page.goto('/library/prompts');
}

/** Two versions that differ in a few words; kept once, and looked at from then on. */
async function keepVersions(page: Page): Promise<void> {
  await openPrompts(page);
  const kept = page.getByRole('link', { name: 'Version 1 of “Mountains”' });
  if ((await kept.count()) === 0) await keepMountains(page);
  await kept.click();
  await page.getByRole('heading', { name: 'Mountains', level: 1 }).waitFor();
  const second = page.getByRole('listitem', { name: 'Version 2, Dusk' });
  if ((await second.count()) === 0) await addDusk(page);
  await second.waitFor();
}

async function keepMountains(page: Page): Promise<void> {
  await rowOf(page, prompts.mountains).getByRole('button', { name: 'Keep as version' }).click();
  const keeping = page.getByRole('dialog', { name: 'Keep as version' });
  await keeping.getByRole('textbox', { name: 'Name of the prompt' }).fill('Mountains');
  await keeping.getByRole('textbox', { name: 'Name of this version' }).fill('Dawn');
  await keeping.getByRole('button', { name: 'Keep', exact: true }).click();
}

async function addDusk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add version' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a version' });
  const words = prompts.mountains.replace('at dawn', 'at dusk, with one lit window');
  await adding.getByRole('textbox', { name: 'Prompt' }).fill(words);
  await adding.getByRole('textbox', { name: 'Name of this version' }).fill('Dusk');
  await adding.getByRole('button', { name: 'Keep', exact: true }).click();
}
