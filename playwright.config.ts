import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

const { executablePath, args } = await findChromium();
const phoneTests = '**/*.phone.spec.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // A studio is a server with a database and a browser beside it: more of them only slow each other.
  workers: 2,
  forbidOnly: true,
  // A test that passes on its second try has found something; it is not asked again.
  retries: 0,
  // Patience, not a promise: machines are shared, and a browser without a graphics card is slow.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/e2e.json' }]],
  use: {
    browserName: 'chromium',
    timezoneId: 'UTC',
    launchOptions: { executablePath, args, chromiumSandbox: !args.includes('--no-sandbox') },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      testMatch: '**/*.spec.ts',
      testIgnore: phoneTests,
      use: { viewport: { width: 1600, height: 1000 } },
    },
    {
      name: 'phone',
      testMatch: phoneTests,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
