import type { Page } from '@playwright/test';
import type { Bill } from '#lib/platform/seedream/demo-server';
import { test as base, expect } from '#tests/support/browser-test';
import { ExperimentPage } from '#tests/support/experiment-page';
import { ownStudio } from '#tests/support/own-studio';
import { type StudioClient, studioClient } from '#tests/support/studio-client';
import type { StudioProcess } from '../../scripts/studio-process.ts';

export { expect };

/** Quick enough to wait for, slow enough that a frame without its picture can be seen. */
const demo = { secondsPerImage: 0.4 };

interface TestFixtures {
  /** What this test may write to the browser's console as an error; anything else fails it. */
  readonly expectedErrors: RegExp[];
  readonly composer: Composer;
  readonly experiment: ExperimentPage;
  readonly client: StudioClient;
}

interface WorkerFixtures {
  readonly studio: StudioProcess;
}

/** Tests against a real studio in a real browser: one studio a worker, with a library of its own. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  studio: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      const own = await ownStudio({ name: 'e2e', env: { SEEDREAM_DEADLINE_SECONDS: '8' }, demo });
      await use(await own.start());
      await own.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ studio }, use) => use(studio.url),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  expectedErrors: async ({}, use) => use([]),
  page: async ({ page, studio, expectedErrors }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      errors.push(`${message.text()} ${message.location().url}`.trim());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const isLocal = /^(data|blob):/.test(request.url()) || request.url().startsWith(studio.url);
      if (!isLocal) elsewhere.push(request.url());
    });
    await use(page);
    const unexpected = errors.filter((text) => !expectedErrors.some((each) => each.test(text)));
    expect(unexpected, 'errors in the browser').toEqual([]);
    expect(elsewhere, 'requests to elsewhere').toEqual([]);
  },
  composer: async ({ page }, use) => use(new Composer(page)),
  experiment: async ({ page }, use) => use(new ExperimentPage(page)),
  client: async ({ studio }, use) => use(await studioClient(studio.url)),
});

/** The Studio as a person finds it, by roles and names. */
export class Composer {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get prompt() {
    return this.page.getByRole('textbox', { name: 'Prompt' });
  }

  get generateButton() {
    return this.page.getByRole('button', { name: 'Generate', exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.generateButton).toBeEnabled();
  }

  async generate(prompt: string): Promise<void> {
    await this.prompt.fill(prompt);
    await this.generateButton.click();
  }

  /** The card of a prompt; prompts in tests are unique. */
  card(prompt: string) {
    return this.page
      .getByRole('feed', { name: 'Generations' })
      .getByRole('article', { name: prompt });
  }
}

/** A prompt that no other test has used. */
export function uniquePrompt(words: string): string {
  return `${words}, ${Math.random().toString(36).slice(2, 10)}`;
}

/** What the demo has billed for a prompt. */
export async function billsFor(studio: StudioProcess, prompt: string): Promise<Bill[]> {
  const response = await fetch(`${studio.demoUrl}/demo/bills`);
  const bills = (await response.json()) as Bill[];
  return bills.filter((bill) => bill.prompt === prompt);
}
