import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findChromium } from '../../scripts/chromium.ts';
import { freePort } from '../../scripts/studio-process.ts';
import type { Figure } from './figures.ts';

/**
 * Lighthouse's own mobile profile: a slow phone on a slow network, simulated.
 *
 * @param leastPerformance promised, from 0 to 100
 */
export async function runLighthouse(url: string, leastPerformance = 95): Promise<Figure[]> {
  const promises: Record<string, string> = {
    performance: `at least ${leastPerformance}`,
    accessibility: '100',
    'best-practices': '100',
  };
  const port = await freePort();
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: Object.keys(promises),
    });
    if (!result) throw new Error('Lighthouse gave no result.');
    const { categories, audits } = result.lhr;
    const scores = Object.values(categories).map(({ id, title, score }) => ({
      name: title,
      value: String(Math.round((score ?? 0) * 100)),
      promise: promises[id],
    }));
    const timings = [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
      'speed-index',
    ].map((id) => ({ name: audits[id]?.title ?? id, value: audits[id]?.displayValue ?? '?' }));
    const faults = Object.values(audits)
      .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
      .map(({ id, title }) => ({ name: `not passed: ${id}`, value: title }));
    return [...scores, ...timings, ...faults];
  } finally {
    await browser.close();
  }
}
