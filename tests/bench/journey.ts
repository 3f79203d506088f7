import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import type { BenchStudio } from './bench-studio.ts';
import { type Figure, milliseconds, quantile } from './figures.ts';

const rounds = 30;
/** The first rounds warm up the code of both sides and are not counted. */
const warmUp = 5;

/** From a click in a real browser to the request at the provider, and from its answer to the picture. */
export async function measureJourney(studio: BenchStudio): Promise<Figure[]> {
  const browser = await chromium.launch(await findChromium());
  const toProvider: number[] = [];
  const toPicture: number[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.addInitScript(watchClicks);
    await page.goto(studio.url);
    for (let round = 0; round < rounds + warmUp; round += 1) {
      const prompt = `Bench picture ${round}`;
      const { clickedAt, visibleAt } = await generate(page, prompt);
      if (round < warmUp) continue;
      toProvider.push(studio.provider.requestedAt(prompt) - clickedAt);
      toPicture.push(visibleAt - studio.provider.answeredAt(prompt));
    }
  } finally {
    await browser.close();
  }
  return [
    ...spread('click to request at the provider', toProvider, 'median under 50 ms'),
    ...spread('answer to picture visible', toPicture, 'median under 300 ms'),
  ];
}

function spread(name: string, samples: readonly number[], promise: string): Figure[] {
  return [
    {
      name: `${name}, median of ${samples.length}`,
      value: milliseconds(quantile(samples, 0.5)),
      promise,
    },
    { name: `${name}, p95`, value: milliseconds(quantile(samples, 0.95)) },
  ];
}

/** Runs in the page: keeps the moment of the last press of Generate, as the browser saw it. */
function watchClicks(): void {
  addEventListener(
    'click',
    (event) => {
      document.documentElement.dataset.clickedAt = String(performance.timeOrigin + event.timeStamp);
    },
    { capture: true },
  );
}

async function generate(page: Page, prompt: string) {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  await page.getByRole('button', { name: 'Generate', exact: true }).click();
  const visibleAt = await page.evaluate(paintedAt, prompt);
  const clickedAt = await page.evaluate(() => Number(document.documentElement.dataset.clickedAt));
  return { clickedAt, visibleAt };
}

/** Runs in the page: resolves in the frame in which the picture is decoded and shown. */
function paintedAt(prompt: string): Promise<number> {
  return new Promise((settle) => {
    const look = () => {
      const picture = [...document.images].find((img) => img.alt === prompt);
      const isShown = picture?.complete && picture.naturalWidth > 0;
      if (!isShown) requestAnimationFrame(look);
      else {
        picture.decode().then(() => {
          requestAnimationFrame(() => settle(performance.timeOrigin + performance.now()));
        });
      }
    };
    look();
  });
}
