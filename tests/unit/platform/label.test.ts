import { describe, expect, test } from 'vitest';
import { fillBox, newCanvas, outlineBox, putLabel } from '#lib/platform/pixels/canvas';
import { drawLabel, type Label, lineHeight } from '#lib/platform/pixels/label';

const look = { size: 20, colour: '#102030', width: 300, height: lineHeight(20) * 3 };

const inked = ({ pixels }: Label) =>
  Array.from({ length: pixels.length / 4 }, (_, at) => pixels[at * 4 + 3] ?? 0).filter(
    (alpha) => alpha > 128,
  ).length;

async function labelOf(words: string, rest: Partial<typeof look> = {}): Promise<Label> {
  const label = await drawLabel(words, { ...look, ...rest });
  if (!label) throw new Error('Nothing was drawn.');
  return label;
}

describe('a label', () => {
  test('is drawn in its colour, whatever fonts the machine has', async () => {
    const label = await labelOf('Woodcut, at dawn');
    expect(inked(label)).toBeGreaterThan(200);
    expect(label.height).toBeLessThan(lineHeight(20) * 1.2);
    const at = label.pixels.findIndex((alpha, part) => part % 4 === 3 && alpha === 255) - 3;
    expect([...label.pixels.slice(at, at + 3)]).toEqual([0x10, 0x20, 0x30]);
  });

  test('goes on on the next line, and ends in an ellipsis where there is no room', async () => {
    const words = 'a long value that somebody has pasted from a letter '.repeat(8);
    const whole = await labelOf(words, { height: 10_000 });
    expect(whole.height).toBeGreaterThan(look.height);
    const cut = await labelOf(words);
    expect(cut.height).toBeLessThanOrEqual(look.height);
    expect(cut.width).toBeLessThanOrEqual(look.width + 2);
    expect(inked(cut)).toBeGreaterThan(400);
  });

  test('says how far its letters are below the top of a line, so that lines agree', async () => {
    const [low, high] = [await labelOf('noon'), await labelOf('dusk')];
    expect(low.above).toBeGreaterThan(high.above);
    const bottoms = [low, high].map(({ above, height }) => above + height);
    expect(Math.abs((bottoms[0] ?? 0) - (bottoms[1] ?? 0))).toBeLessThanOrEqual(1);
  });

  test.each(['<b>&amp;</b>', '"quoted" & \'single\'', 'half \ud83c a pair', '\u0000\u0007control'])(
    'takes %j for text',
    async (words) => {
      expect(inked(await labelOf(words))).toBeGreaterThan(20);
    },
  );

  test('of nothing but space is none', async () => {
    expect(await drawLabel(' \n\t', look)).toBeNull();
  });
});

describe('a canvas', () => {
  const pixel = (canvas: ReturnType<typeof newCanvas>, x: number, y: number) => {
    const at = (y * canvas.width + x) * 3;
    return [...canvas.pixels.slice(at, at + 3)];
  };

  test('is filled, outlined and written on, and nothing gets beyond its edges', () => {
    const canvas = newCanvas(10, 6, [255, 255, 255]);
    fillBox(canvas, { left: 8, top: 4, width: 10, height: 10 }, [1, 2, 3]);
    outlineBox(canvas, { left: 0, top: 0, width: 3, height: 3 }, [9, 9, 9]);
    const ink = new Uint8Array(4 * 4 * 4).fill(0).map((_, at) => (at % 4 === 3 ? 255 : 50));
    putLabel(canvas, { width: 4, height: 4, above: 0, pixels: ink }, 8, 1);
    expect(pixel(canvas, 9, 5)).toEqual([1, 2, 3]);
    expect([pixel(canvas, 0, 0), pixel(canvas, 1, 1)]).toEqual([
      [9, 9, 9],
      [255, 255, 255],
    ]);
    expect([pixel(canvas, 9, 2), pixel(canvas, 0, 4)]).toEqual([
      [50, 50, 50],
      [255, 255, 255],
    ]);
  });
});
