import { test as bare } from '@playwright/test';
import { type SharingStudio, startSharingStudio } from '#tests/support/sharing-studio';

/** Tests of what strangers get from a studio that shares: one studio a worker, and no browser. */
export const test = bare.extend<object, { sharing: SharingStudio }>({
  sharing: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      const sharing = await startSharingStudio();
      await use(sharing);
      await sharing.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});
