import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/support/browser-test';
import type { ChosenFile } from '#tests/support/reference-tray';
import { makeTempFolder } from '#tests/support/temp-folder';

/**
 * Drags a file from a file manager over the page, waits for what asks for it, and lets go. Of what a
 * script drags the browser has no file on a disk, and pages take that by another way.
 */
export async function dragFile(page: Page, chosen: ChosenFile, asked: Locator): Promise<void> {
  const file = join(await makeTempFolder('dragged'), chosen.name);
  await writeFile(file, chosen.buffer);
  const browser = await page.context().newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') => {
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    return browser.send('Input.dispatchDragEvent', { type, x: 300, y: 400, data });
  };
  await drag('dragEnter');
  await expect(asked).toBeVisible();
  await drag('dragOver');
  await drag('drop');
  await expect(asked).toBeHidden();
}
