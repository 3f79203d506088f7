import { test as base, expect } from '@playwright/test';
import { waitForScripts } from '#tests/support/listening';

export { expect };

/** Whether the pages of the test that runs have scripts at all. */
let hasScripts = true;

/** Tests in a real browser, in which going to a page ends when the page's script listens. */
export const test = base.extend<{ readonly scripts: undefined }>({
  scripts: [
    async ({ javaScriptEnabled }, use) => {
      hasScripts = javaScriptEnabled !== false;
      await use(undefined);
    },
    { auto: true },
  ],
  browser: [
    async ({ browser }, use) => {
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await newContext(options);
        // Without scripts there is nothing to wait for.
        if (options?.javaScriptEnabled ?? hasScripts) await waitForScripts(context);
        return context;
      };
      await use(browser);
      browser.newContext = newContext;
    },
    { scope: 'worker' },
  ],
});
