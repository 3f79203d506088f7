import { expect, type Page } from '@playwright/test';
import type { LiveResults } from '#lib/experiments/experiment-pages';

interface Written {
  readonly name?: string;
  readonly question?: string;
  readonly template: string;
  /** The table of variables as a spreadsheet saves it. */
  readonly csv?: string;
  readonly repeats?: number;
}

/** The pages of an experiment as a person finds them, by roles and names. */
export class ExperimentPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get prompt() {
    return this.page.getByRole('textbox', { name: 'Prompt', exact: true });
  }

  get plan() {
    return this.page.getByRole('status', { name: 'Plan' });
  }

  get progress() {
    return this.page.getByRole('status', { name: 'Progress' });
  }

  /** Opens the page of a new one, on which nothing of an earlier test is written. */
  async openNew(): Promise<void> {
    await this.page.goto('/experiments/new');
    await expect(this.prompt).toBeEnabled();
    await this.page.evaluate(() => localStorage.removeItem('seedream-studio.experiment'));
    await this.page.reload();
    await expect(this.prompt).toBeEnabled();
  }

  async fill({ name, question, template, csv, repeats }: Written): Promise<void> {
    const field = (label: string) => this.page.getByRole('textbox', { name: label, exact: true });
    if (name !== undefined) await field('Name').fill(name);
    if (question !== undefined) await field('Question').fill(question);
    await this.prompt.fill(template);
    if (csv !== undefined) await this.chooseTable(csv);
    if (repeats !== undefined) {
      await this.page.getByRole('spinbutton', { name: 'Repeats' }).fill(String(repeats));
    }
  }

  /** @param csv a table as a spreadsheet saves it */
  async chooseTable(csv: string): Promise<void> {
    const file = { name: 'variables.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await this.page.getByLabel('Choose a CSV file').setInputFiles(file);
  }

  /** Starts it as it stands on the page, once its cost is known. @returns its identifier */
  async start(): Promise<string> {
    await expect(this.plan).toContainText('nothing is billed');
    await this.page.getByRole('button', { name: 'Start experiment' }).click();
    await this.page.waitForURL(/\/experiments\/[0-9a-f-]{36}/);
    return /experiments\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? '';
  }

  /** @param ordered how many generations there are, if not all of them come to be done */
  async untilDone(count: number, ordered = count): Promise<void> {
    await this.untilProgress(`${count} of ${ordered} generations done`);
  }

  /** The demo takes its time, and a machine that is shared takes more. */
  async untilProgress(words: string): Promise<void> {
    await expect(this.progress).toContainText(words, { timeout: 60_000 });
  }

  /** Which cell each picture is of: known to whoever owns the experiment, and not to its judge's page. */
  async cellsOfPictures(id: string): Promise<ReadonlyMap<string, number>> {
    const answer = await this.page.request.get(`/api/experiments/${id}/results`);
    const { results } = (await answer.json()) as LiveResults;
    return new Map(results.flatMap(({ cell, images }) => images.map((each) => [each.id, cell])));
  }

  /** @returns the identifier of the picture on that side of the desk where they are judged */
  async pictureOn(side: 'Left' | 'Right'): Promise<string> {
    const picture = this.page.getByRole('img', { name: side, exact: true });
    const source = await picture.getAttribute('src');
    return /images\/([0-9a-f-]{36})/.exec(source ?? '')?.[1] ?? '';
  }
}
