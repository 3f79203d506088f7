import type { Page } from '@playwright/test';
import { comeIn } from './network-surfaces.ts';
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
  { name: 'experiment-new', library: 'empty', isWhole: true, prepare: writeExperiment },
  { name: 'experiment', library: 'empty', isWhole: true, prepare: runExperiment },
  {
    name: 'experiment-judge',
    library: 'empty',
    async prepare(page) {
      await runExperiment(page);
      await page.getByRole('button', { name: 'Judge', exact: true }).click();
      await page.getByRole('heading', { name: 'Which one is better?' }).waitFor();
    },
  },
  {
    name: 'report',
    library: 'empty',
    isWhole: true,
    async prepare(page) {
      await judgeExperiment(page);
      await page.getByRole('link', { name: 'Report', exact: true }).click();
      await page.getByRole('list', { name: /^(?:Winners|Ahead so far)$/ }).waitFor();
    },
  },
  {
    name: 'report-shared',
    library: 'empty',
    isWhole: true,
    async prepare(page) {
      await judgeExperiment(page);
      await page.getByRole('link', { name: 'Report', exact: true }).click();
      await page.getByRole('button', { name: 'Share report' }).click();
      const dialog = page.getByRole('dialog', { name: 'Share' });
      await dialog.getByRole('switch', { name: 'Show prompts' }).check({ force: true });
      await dialog.getByRole('button', { name: 'Create link' }).click();
      await page.goto(await dialog.getByRole('textbox', { name: 'Link' }).inputValue());
      await page.getByRole('heading', { name: 'All results' }).waitFor();
    },
  },
  { name: 'experiment-invite', library: 'empty', prepare: inviteJudges },
  {
    name: 'judge-guest-name',
    library: 'empty',
    async prepare(page) {
      await page.goto(await inviteJudges(page));
      await page.getByRole('button', { name: 'Start judging' }).waitFor();
    },
  },
  {
    name: 'judge-guest',
    library: 'empty',
    async prepare(page) {
      await page.goto(await inviteJudges(page));
      await page.getByRole('button', { name: 'Start judging' }).click();
      await page.getByRole('button', { name: 'Left wins' }).waitFor();
    },
  },
  {
    name: 'judge-guest-over',
    library: 'empty',
    expectedErrors: /status of 404/,
    async prepare(page) {
      await page.goto(`/judge/${'A'.repeat(22)}`);
      await page.getByRole('heading', { name: 'There is nothing to judge here' }).waitFor();
    },
  },
];

/** Judges some pairs, so that there is something to report. */
async function judgeExperiment(page: Page): Promise<void> {
  await runExperiment(page);
  await page.getByRole('button', { name: 'Judge', exact: true }).click();
  for (let vote = 1; vote <= 12; vote += 1) {
    const winner = vote % 3 === 0 ? 'Right wins' : 'Left wins';
    await page.getByRole('button', { name: winner, disabled: false }).click();
    await page
      .getByRole('status', { name: 'Votes' })
      .getByText(vote === 1 ? '1 vote just now' : `${vote} votes just now`)
      .waitFor();
  }
  await page.getByRole('link', { name: 'See the ranking' }).click();
  await page.getByText('12 blind votes').waitFor();
}

/** @returns the address of a link for guests, in the dialog that made it */
async function inviteJudges(page: Page): Promise<string> {
  await runExperiment(page);
  await page.getByRole('button', { name: 'Invite judges' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite judges' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Client team');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  await dialog.getByText('No votes yet').waitFor();
  return dialog.getByRole('textbox', { name: 'Link' }).inputValue();
}

/** In the studio of the network: in the full one the queue stands still, and the other stays empty. */
async function writeExperiment(page: Page): Promise<void> {
  await comeIn(page, '/experiments/new');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Light and style');
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
