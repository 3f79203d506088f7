import type { Page } from '@playwright/test';
import { builtActions } from '#tests/support/built-studio';
import { Caller } from '#tests/support/caller';

/** The library of a studio's owner as a person finds it, by roles and names. */
export class LibraryShelf {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get search() {
    return this.page.getByRole('searchbox', { name: 'Search library' });
  }

  get entries() {
    return this.page.getByRole('list', { name: 'Entries' });
  }

  /** The headings of what is shown, in their order. */
  names(): Promise<string[]> {
    return this.entries.getByRole('heading').allInnerTexts();
  }

  entry(name: string) {
    return this.entries.getByRole('heading', { name, exact: true });
  }

  async menu(name: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `More for ${name}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }
}

/** Takes everything out of the library of a studio that asks nobody who they are. */
export async function emptyLibrary(studioUrl: string): Promise<void> {
  const caller = new Caller(studioUrl);
  const remove = (await builtActions()).get('lib/library/actions.ts deleteEntry');
  if (!remove) throw new Error('The build knows no deleteEntry.');
  const account = await (await caller.ask('GET', '/api/account/export')).text();
  for (const line of account.trimEnd().split('\n')) {
    const { is, id } = JSON.parse(line) as { is: string; id: string };
    if (is === 'library-entry') await caller.act(remove, { id });
  }
}

/** The prompt of the draft that a browser keeps, whatever field shows it. */
export function keptPrompt(page: Page): Promise<string> {
  return page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('seedream-studio.draft') ?? '{}');
    return kept.state?.draft.prompt ?? '';
  });
}
