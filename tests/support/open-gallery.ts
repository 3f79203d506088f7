import { expect, type Page } from '@playwright/test';

/** Opens the gallery and waits until its script runs, and so its keys are heard. */
export async function openGallery(page: Page, address = '/gallery'): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('grid', { name: 'Images' })).not.toHaveAttribute('data-flow');
}
