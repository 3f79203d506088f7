import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { themeCookie } from '#lib/accounts/theme';
import { waitForScripts } from '#tests/support/listening';
import { findChromium } from '../../scripts/chromium.ts';
import { type Surface, shownThemes, type Width, widths } from './surface.ts';

/** Where the pictures go; git does not keep them. */
export const shotsFolder = 'shots';

/** Pixels: what a window shows of a page at a width. */
const heights: Record<Width, number> = { 390: 844, 1024: 768, 1600: 1000 };

/** Pages drawn side by side: what waits for the studio leaves the processor to another one. */
const sideBySide = pLimit(2);

/** A busy machine is slow, which is no fault of a surface. */
const patienceMs = 60_000;

/** What was taken of a surface in one theme at one width. */
export interface Shot {
  readonly files: readonly string[];
  /** What is wrong with the page that was taken; empty as a rule. */
  readonly faults: readonly string[];
}

export interface Camera {
  /** Takes a surface in each theme at each of its widths. */
  shoot(surface: Surface): Promise<Shot[]>;
  close(): Promise<void>;
}

/** A window of its own, with one page in which one surface after the other is shown. */
interface Screen {
  readonly theme: (typeof shownThemes)[number];
  readonly width: Width;
  readonly page: Page;
}

/** @param url of the studio */
export async function openCamera(url: string): Promise<Camera> {
  await mkdir(shotsFolder, { recursive: true });
  const browser = await chromium.launch(await findChromium());
  const screens = await Promise.all(
    shownThemes.flatMap((theme) => widths.map((width) => openScreen(browser, url, theme, width))),
  );
  return {
    shoot: (surface) => {
      const wanted = screens.filter(
        ({ width, theme }) =>
          (surface.widths?.includes(width) ?? true) && (surface.themes?.includes(theme) ?? true),
      );
      return Promise.all(wanted.map((screen) => sideBySide(take, surface, screen, url)));
    },
    close: () => browser.close(),
  };
}

async function openScreen(
  browser: Browser,
  url: string,
  theme: Screen['theme'],
  width: Width,
): Promise<Screen> {
  const isPhone = width === widths[0];
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: heights[width] },
    colorScheme: theme,
    reducedMotion: 'reduce',
    isMobile: isPhone,
    hasTouch: isPhone,
  });
  context.setDefaultTimeout(patienceMs);
  await waitForScripts(context);
  await context.addCookies([{ name: themeCookie, value: theme, url }]);
  return { theme, width, page: await context.newPage() };
}

async function take(surface: Surface, screen: Screen, origin: string): Promise<Shot> {
  const { theme, width, page } = screen;
  const files: string[] = [];
  const faults: string[] = [];
  const noteError = (text: string) => {
    if (!surface.expectedErrors?.test(text)) faults.push(`wrote an error: ${text}`);
  };
  await forgetLast(page, origin);
  page.on('console', (message) => message.type() === 'error' && noteError(message.text()));
  page.on('pageerror', (error) => noteError(String(error)));
  try {
    await surface.prepare(page);
    do {
      const place = files.length > 0 ? `-${files.length + 1}` : '';
      const ownPath = join(shotsFolder, `${surface.name}-${theme}-${width}${place}.png`);
      await beStill(page);
      files.push(await keep(await page.screenshot(), surface.keptAs ?? ownPath, surface));
    } while (surface.isWhole && (await page.evaluate(scrollOn)));
    const across = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
    if (across > width) faults.push(`scrolls sideways: ${across} px across`);
  } catch (error) {
    faults.push(`was not reached: ${error instanceof Error ? error.message : error}`);
  }
  return { files, faults: faults.map((each) => `${surface.name}-${theme}-${width} ${each}`) };
}

/** One that git keeps is made light. @returns the path */
async function keep(png: Buffer, path: string, { keptAs }: Surface): Promise<string> {
  await (keptAs
    ? sharp(png).png({ palette: true, effort: 10 }).toFile(path)
    : writeFile(path, png));
  return path;
}

/** Ends what the surface before did to the page, and drops what it stored: drafts and the like. */
async function forgetLast(page: Page, origin: string): Promise<void> {
  await page.removeAllListeners(undefined, { behavior: 'ignoreErrors' });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  const storageTypes = 'local_storage,indexeddb';
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await session.detach();
}

/** Waits until the fonts and pictures that are shown are there and everything that moves has ended. */
async function beStill(page: Page): Promise<void> {
  // What the last click left under the pointer would look hovered.
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    // A page that draws nothing more is never called idle.
    await new Promise((settle) => requestIdleCallback(settle, { timeout: 2000 }));
    const shown = [...document.images].filter((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    for (const each of shown) each.loading = 'eager';
    await Promise.all([document.fonts.ready, ...shown.map((each) => each.decode())]);
    const isEndless = (each: Animation) => each.effect?.getComputedTiming().endTime === Infinity;
    const moving = document.getAnimations().filter((each) => !isEndless(each));
    await Promise.allSettled(moving.map(({ finished }) => finished));
    await new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle)));
  });
}

/**
 * Runs in the page: on to the next windowful, with a third of this one again, since the header and
 * the folded composer hide a part. @returns false where there is next to nothing left
 */
function scrollOn(): boolean {
  const before = scrollY;
  scrollBy({ top: innerHeight * 0.67, behavior: 'instant' });
  return scrollY - before > innerHeight / 10;
}
