import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import type { Figure } from './figures.ts';

/**
 * What a browser that has never been here fetches for the first page, as it comes over the wire.
 *
 * @param mostScript promised, in kB; null where nothing is
 */
export async function measureFirstLoad(
  url: string,
  mostScript: number | null = 180,
): Promise<Figure[]> {
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const types = new Map<string, string>();
    const bytesByType = new Map<string, number>();
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? 'Other';
      bytesByType.set(type, (bytesByType.get(type) ?? 0) + encodedDataLength);
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(1500);
    return [...bytesByType].map(([type, bytes]) => ({
      name: type,
      value: `${(bytes / 1000).toFixed(1)} kB`,
      ...(type === 'Script' &&
        mostScript !== null && { promise: `at most ${mostScript} kB of JavaScript` }),
    }));
  } finally {
    await browser.close();
  }
}
