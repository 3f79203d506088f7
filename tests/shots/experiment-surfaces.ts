import type { Page } from '@playwright/test';
import type { Surface } from './surface.ts';

/** From a question to its answer. */
export const experimentSurfaces: readonly Surface[] = [
  {
    name: 'experiments-empty',
    library: 'empty',
    async prepare(page) {
      await page.goto('/experiments');
      await page.getByRole('heading', { name: 'Experiments' }).waitFor();
    },
  },
  { name: 'experiment-new', library: 'full', isWhole: true, prepare: writeExperiment },
  { name: 'experiment', library: 'full', isWhole: true, prepare: runExperiment },
  {
    name: 'experiment-judge',
    library: 'full',
    async prepare(page) {
      await runExperiment(page);
      await page.getByRole('button', { name: 'Judge', exact: true }).click();
      await page.getByRole('heading', { name: 'Which one is better?' }).waitFor();
    },
  },
];

async function writeExperiment(page: Page): Promise<void> {
  await page.goto('/experiments/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Light and style');
  await page.getByRole('textbox', { name: 'Question' }).fill('Which light suits which style?');
  await page
    .getByRole('textbox', { name: 'Prompt', exact: true })
    .fill('A harbour town in {style}, {light}');
  const csv = 'style,light\nwoodcut,at dawn\nwatercolour,at noon\ncharcoal,at dusk\n';
  await page
    .getByLabel('Choose a CSV file')
    .setInputFiles({ name: 'v.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('status', { name: 'Plan' }).getByText('nothing is billed').waitFor();
}

async function runExperiment(page: Page): Promise<void> {
  await writeExperiment(page);
  await page.getByRole('button', { name: 'Start experiment' }).click();
  await page.getByText('18 of 18 generations done').waitFor();
}
