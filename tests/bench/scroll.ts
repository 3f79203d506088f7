import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import { type Figure, milliseconds, quantile } from './figures.ts';
import { megabytes } from './memory.ts';

const screens = 60;
/** So few leave nothing behind that is worth its bytes, and load and compile the code of the ride. */
const warmingScreens = 2;
/** As fast as a hand turns a wheel: a screen in two thirds of a second. */
const pixelsAFrame = 24;

interface Ride {
  /** From one frame to the next, in milliseconds. */
  readonly frames: number[];
  /** The most elements that the grid had at once. */
  readonly most: number;
}

/** A scripted ride down sixty screens of the gallery and back up again, in a real browser. */
export async function measureScroll(url: string): Promise<Figure[]> {
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(`${url}/gallery`);
    await page.getByRole('gridcell').first().waitFor();
    await ride(page, warmingScreens, 1);
    await ride(page, warmingScreens, -1);
    const before = await heapBytes(page);
    const { frames, most } = await ride(page, screens, 1);
    await ride(page, screens, -1);
    const after = await heapBytes(page);
    await ride(page, screens, 1);
    await ride(page, screens, -1);
    const again = await heapBytes(page);
    return [
      {
        name: `frames of ${screens} screens, ${frames.length}`,
        value: `median ${milliseconds(quantile(frames, 0.5))}, p95 ${milliseconds(quantile(frames, 0.95))}, worst ${milliseconds(Math.max(...frames))}`,
        promise: 'p95 under 20 ms',
      },
      { name: 'elements of the grid at most', value: String(most), promise: 'at most 400' },
      {
        name: `heap at first, and after ${screens} screens and the way back`,
        value: `${megabytes(before)}, ${megabytes(after)} (${rise(before, after)})`,
        promise: 'within 10 %',
      },
      {
        name: `heap after ${screens} more and the way back`,
        value: `${megabytes(again)} (${rise(after, again)})`,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** How much more there is, in per cent. */
function rise(before: number, after: number): string {
  return `${(((after - before) / before) * 100).toFixed(1)} %`;
}

function ride(page: Page, many: number, direction: 1 | -1): Promise<Ride> {
  return page.evaluate(
    ({ pixels, step }) =>
      new Promise<Ride>((settle) => {
        const frames: number[] = [];
        let most = 0;
        let left = pixels;
        let last = performance.now();
        const frame = (now: number) => {
          frames.push(now - last);
          last = now;
          most = Math.max(most, document.querySelectorAll('[role=grid] *').length);
          left -= Math.abs(step);
          window.scrollBy({ top: step, behavior: 'instant' });
          const isAtTop = step < 0 && window.scrollY === 0;
          if (left > 0 && !isAtTop) requestAnimationFrame(frame);
          else settle({ frames: frames.slice(1), most });
        };
        requestAnimationFrame(frame);
      }),
    { pixels: many * 1000, step: direction * pixelsAFrame },
  );
}

async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
