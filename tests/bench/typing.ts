import { chromium, type Page } from '@playwright/test';
import { seededRandom } from '#lib/seeded-random';
import { editorOf } from '#tests/support/prompt-text';
import { seedDraft } from '#tests/support/seed-draft';
import { findChromium } from '../../scripts/chromium.ts';
import { type Figure, milliseconds, quantile } from './figures.ts';

const words = 2_000;
const places = 20;
const keysAtAPlace = 10;
/** From key to key, in milliseconds: a quick typist, whose rests are no time for anything long. */
const restMs = 60;

/** What a key takes in a long prompt, in a real browser: from the press to the painted frame. */
export async function measureTyping(url: string): Promise<Figure[]> {
  const { executablePath, args } = await findChromium();
  // A frame that waits for the beat of a screen would hide what the key itself takes.
  const unlocked = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];
  const browser = await chromium.launch({ executablePath, args: [...args, ...unlocked] });
  const figures: Figure[] = [];
  try {
    for (const paragraphs of [20, 1]) {
      const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
      await seedDraft(page, longPrompt(paragraphs), []);
      await page.goto(url);
      figures.push(figure(paragraphs, await typeIn(page)));
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
  }
}

function longPrompt(paragraphs: number): string {
  const vocabulary = [
    'a',
    'coast',
    'in',
    'late',
    'light,',
    'seen',
    'from',
    'above,',
    'with',
    'cliffs',
  ];
  const each = Array.from({ length: words / paragraphs }, (_, at) => vocabulary[at % 10]).join(' ');
  return Array.from({ length: paragraphs }, () => `${each}.`).join('\n');
}

async function typeIn(page: Page): Promise<number[]> {
  const random = seededRandom(8);
  const editor = await editorOf(page.getByRole('textbox', { name: 'Prompt' }));
  await page.evaluate(watchKeys);
  const scroller = editor.locator('..');
  for (let place = 0; place < places; place += 1) {
    const share = random();
    await scroller.evaluate((box, at) => {
      box.scrollTop = at * (box.scrollHeight - box.clientHeight);
    }, share);
    const box = await scroller.boundingBox();
    if (!box) throw new Error('The prompt is not to be seen.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * (0.2 + 0.6 * random()));
    for (let key = 0; key < keysAtAPlace; key += 1) {
      await page.keyboard.press(String.fromCharCode(97 + Math.floor(random() * 26)));
      await page.waitForTimeout(restMs);
    }
  }
  const taken = await page.evaluate(() => document.documentElement.dataset.keys ?? '');
  return taken.split(' ').map(Number);
}

/** Runs in the page: notes what each key took until the frame that shows it was painted. */
function watchKeys(): void {
  const taken: number[] = [];
  const { port1, port2 } = new MessageChannel();
  // A message that is sent from a frame comes once that frame is painted.
  port1.onmessage = ({ data }: MessageEvent<number>) => {
    taken.push(performance.now() - data);
    document.documentElement.dataset.keys = taken.join(' ');
  };
  const note = ({ timeStamp }: KeyboardEvent) =>
    requestAnimationFrame(() => port2.postMessage(timeStamp));
  addEventListener('keydown', note, { capture: true });
}

function figure(paragraphs: number, taken: readonly number[]): Figure {
  const where = paragraphs === 1 ? 'one paragraph' : `${paragraphs} paragraphs`;
  return {
    name: `a key in ${words.toLocaleString('en-GB')} words of ${where}, ${taken.length}`,
    value: `median ${milliseconds(quantile(taken, 0.5))}, p95 ${milliseconds(quantile(taken, 0.95))}, worst ${milliseconds(Math.max(...taken))}`,
    promise: 'p95 under 16 ms',
  };
}
