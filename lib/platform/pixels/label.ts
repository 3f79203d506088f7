import { join } from 'node:path';
import sharp from 'sharp';
import { escapedMarkup } from '#lib/platform/markup-text';

/**
 * Geist, as on the pages. It lies here as a TTF, since that is what Pango reads, and a machine need
 * not have any font; letters that it lacks come from the fonts that the machine has.
 */
const font = 'Geist';
/** The scripts always run from the project's folder; a bundled module does not know where it was. */
const fontfile = join(process.cwd(), 'lib', 'platform', 'pixels', 'font', 'geist-regular.ttf');

/** A text as pixels. */
export interface Label {
  readonly width: number;
  readonly height: number;
  /** How far its first letters begin below the highest that a line can have, in pixels. */
  readonly above: number;
  /** RGBA, 8 bits each. */
  readonly pixels: Uint8Array;
}

export interface LabelLook {
  /** How large the letters are, in pixels. */
  readonly size: number;
  /** `#` and six hexadecimal digits. */
  readonly colour: string;
  /** Within which it goes on on the next line, in pixels. */
  readonly width: number;
  /** What does not fit into it is cut and ends in an ellipsis, in pixels. */
  readonly height: number;
}

/** Draws a text; null for one of nothing but space. */
export async function drawLabel(words: string, look: LabelLook): Promise<Label | null> {
  let text = lineOf(words);
  if (text === '') return null;
  for (;;) {
    const drawn = await draw(text, look);
    const letters = Array.from(text);
    if (drawn.height <= look.height || letters.length <= 2) {
      return { ...drawn, above: await letterTop(text, look) };
    }
    const part = Math.min(0.9, look.height / drawn.height);
    text = `${letters
      .slice(0, Math.floor(letters.length * part))
      .join('')
      .trimEnd()}…`;
  }
}

/** How high a line of such letters is, in pixels. */
export function lineHeight(size: number): number {
  return Math.ceil(size * 1.3);
}

/** Of one line, and without what no markup may hold. */
function lineOf(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

async function draw(text: string, { size, colour, width }: Omit<LabelLook, 'height'>) {
  return render(`<span foreground="${colour}">${escapedMarkup(text)}</span>`, { size, width });
}

/** Pango cuts a text to its ink; an unseen bar before it says how much it has cut off at the top. */
async function letterTop(text: string, { size, width }: LabelLook): Promise<number> {
  const barred = await render(`<span fgalpha="1">|</span>${escapedMarkup(text)}`, {
    size,
    width: width + size,
  });
  const seen = 16;
  const first = barred.pixels.findIndex((part, at) => at % 4 === 3 && part > seen);
  return first === -1 ? 0 : Math.floor(first / 4 / barred.width);
}

async function render(markup: string, { size, width }: { size: number; width: number }) {
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${font} ${size}`,
      fontfile,
      width,
      wrap: 'word-char',
      rgba: true,
      // A point is a pixel.
      dpi: 72,
    },
  })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}
