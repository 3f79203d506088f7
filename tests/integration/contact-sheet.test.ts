import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerWithSheet } from '#lib/experiments/contact-sheet/sheet-answer';
import { layOutSheet, squarePlace } from '#lib/experiments/contact-sheet/sheet-layout';
import { images } from '#lib/generations/tables';
import { type Backend, startBackend } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { type MadeExperiment, madeExperiment } from '#tests/support/made-experiment';

let backend: Backend;
let made: MadeExperiment;

const places = ['Rome', 'Oslo', 'Kyoto'];
/** By rows: the last one of Kyoto was refused. */
const colours = ['#c03030', '#30c030', '#3030c0', '#c0c030', '#30c0c0', null];

beforeAll(async () => {
  backend = await startBackend();
  made = await madeExperiment(backend.db, backend.owner.id, {
    name: 'Places & styles',
    question: 'Which place?',
    design: designOf('{place} in {style}', { place: places, style: ['oil', 'ink'] }),
    colours,
  });
});

afterAll(() => backend.stop());

const ask = (query = '', signal?: AbortSignal) =>
  new Request(`http://studio.test/api/experiments/${made.id}/contact-sheet${query}`, { signal });

async function sheetOf(query = '') {
  const answer = await answerWithSheet(backend.owner, made.id, ask(query));
  if (!answer) throw new Error('There is no sheet.');
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => {
    const at = (y * info.width + x) * info.channels;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
  /** How many pixels of a rectangle are as dark as letters. */
  const inkIn = (left: number, top: number, width: number, height: number) => {
    let count = 0;
    for (let y = top; y < top + height; y += 1) {
      for (let x = left; x < left + width; x += 1) if (Math.max(...pixel(x, y)) < 110) count += 1;
    }
    return count;
  };
  return { answer, bytes, info, pixel, inkIn };
}

const shape = {
  rowCount: 3,
  columnCount: 2,
  hasRowLabels: true,
  hasColumnLabels: true,
  slots: 1,
  ratio: 1,
};
const rgbOf = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

describe('the contact sheet of an experiment', () => {
  test('has its pictures in their squares, and what failed in its own', async () => {
    const layout = layOutSheet(shape);
    const { info, pixel, answer } = await sheetOf();
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect([info.width, info.height]).toEqual([layout.width, layout.height]);
    const [fold] = layout.folds;
    for (const [cell, colour] of colours.entries()) {
      if (!fold) throw new Error('There is no fold.');
      const { left, top } = squarePlace(layout, fold, Math.floor(cell / 2), cell % 2);
      const { width, height } = layout.slot;
      const [x, y] = [left + Math.floor(width / 2), top + Math.floor(height / 2)];
      const wanted = colour ? rgbOf(colour) : [252, 233, 230];
      // Beside the word, where there is one.
      const seen = pixel(x, colour ? y : top + Math.floor(height / 4));
      for (const [part, value] of seen.entries()) {
        expect(Math.abs(value - (wanted[part] ?? 0)), `cell ${cell}`).toBeLessThan(8);
      }
    }
  });

  test('says what it is called, which values are where, and what failed', async () => {
    const layout = layOutSheet(shape);
    const { inkIn } = await sheetOf();
    const [fold] = layout.folds;
    if (!fold) throw new Error('There is no fold.');
    const { title, headWidth, headHeight, square } = layout;
    expect(inkIn(title.left, title.top, title.width, title.height)).toBeGreaterThan(300);
    for (const row of [0, 1, 2]) {
      const { top } = squarePlace(layout, fold, row, 0);
      expect(inkIn(fold.left, top, headWidth, square.height), `row ${row}`).toBeGreaterThan(60);
    }
    for (const column of [0, 1]) {
      const { left } = squarePlace(layout, fold, 0, column);
      expect(inkIn(left, fold.top, square.width, headHeight), `column ${column}`).toBeGreaterThan(
        30,
      );
    }
  });

  test('lies along the axes that the address names', async () => {
    const { info } = await sheetOf('?rows=style&columns=place');
    const turned = layOutSheet({ ...shape, rowCount: 2, columnCount: 3 });
    expect([info.width, info.height]).toEqual([turned.width, turned.height]);
  });

  test('says in its file that a machine made what is on it', async () => {
    const { bytes } = await sheetOf();
    const { xmp } = await sharp(bytes).metadata();
    const text = new TextDecoder().decode(xmp);
    expect(text).toContain('digitalsourcetype/trainedAlgorithmicMedia');
    expect(text).toContain('Seedream demo');
    expect(text).toContain('Contact sheet: Places &amp; styles.');
  });

  test('leaves out what was put in the trash', async () => {
    const [first = ''] = made.images;
    const trash = (trashedAt: Date | null) =>
      backend.db
        .update(images)
        .set({ trashedAt })
        .where(eq(images.id, first ?? ''));
    await trash(new Date());
    const layout = layOutSheet(shape);
    const { pixel } = await sheetOf();
    await trash(null);
    const [fold] = layout.folds;
    if (!fold) throw new Error('There is no fold.');
    const { left, top } = squarePlace(layout, fold, 0, 0);
    const seen = pixel(left + 256, top + 128);
    expect(Math.min(...seen)).toBeGreaterThan(240);
  });

  test('is made for nobody who has gone, and for nobody else', async () => {
    const gone = await answerWithSheet(backend.owner, made.id, ask('', AbortSignal.abort()));
    expect(gone?.status).toBe(499);
    expect(await answerWithSheet({ id: 'stranger' }, made.id, ask())).toBeNull();
    expect(await answerWithSheet(backend.owner, 'none', ask())).toBeNull();
  });

  test('is one for each person at a time', async () => {
    const other = { id: 'stranger' };
    const leaving = new AbortController();
    const first = answerWithSheet(backend.owner, made.id, ask('', leaving.signal));
    const second = await answerWithSheet(backend.owner, made.id, ask());
    expect([second?.status, await second?.text()]).toEqual([
      429,
      expect.stringContaining('Wait until it is saved'),
    ]);
    // Nobody else is refused, and nor is who has broken theirs off.
    const others = answerWithSheet(other, made.id, ask());
    leaving.abort();
    const third = answerWithSheet(backend.owner, made.id, ask());
    expect([(await first)?.status, await others, (await third)?.status]).toEqual([499, null, 200]);
    expect((await answerWithSheet(backend.owner, made.id, ask()))?.status).toBe(200);
  });
});
