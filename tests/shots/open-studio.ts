import type { Page } from '@playwright/test';
import { Composer } from '#tests/support/studio-test';

/** Opens the Studio and waits, as long as the page may take, until a press would be heard. */
export async function openStudio(page: Page): Promise<Composer> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Generate', exact: true, disabled: false }).waitFor();
  return new Composer(page);
}
