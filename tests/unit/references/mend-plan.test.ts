import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCrop, fitPixels, isLawfulShape, lawfulBox } from '#lib/references/lawful-box';
import { planMend } from '#lib/references/mend-plan';
import { leaveItToTheStudio, type MendChoices } from '#lib/references/mending';
import type { PictureFacts, Upright } from '#lib/references/picture-facts';
import { findingsOf } from '#lib/references/reference';
import { referenceRules } from '#lib/references/reference-rules';

const jpeg = { kind: 'jpeg', hasAlpha: false } as const;

const side = fc.integer({ min: 15, max: 70_000 });
const anyUpright = fc.record({ width: side, height: side });
const anyNumber = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const anyBox = fc.record({ x: anyNumber, y: anyNumber, width: anyNumber, height: anyNumber });
const anyChoices: fc.Arbitrary<MendChoices> = fc.record({
  kind: fc.constantFrom(null, 'jpeg', 'png'),
  shape: fc.oneof(
    fc.constant(null),
    fc.record({ method: fc.constant('crop' as const), box: anyBox }),
    fc.record({ method: fc.constant('pad' as const), colour: fc.constantFrom(null, '#1b2a3c') }),
  ),
});

/** What keeps a picture of this size from being sent. */
function findings({ width, height }: Upright): string[] {
  const facts: PictureFacts = {
    kind: 'jpeg',
    width,
    height,
    orientation: 1,
    sizeBytes: 1,
    bitDepth: 8,
    colour: 'rgb',
    hasAlpha: false,
    foreignProfile: null,
  };
  return findingsOf(facts).map(({ code }) => code);
}

describe('a plan to mend a picture', () => {
  test('comes out lawful in whole pixels, whatever the picture and the choices', () => {
    fc.assert(
      fc.property(anyUpright, anyChoices, (upright, choices) => {
        const { canvas, from, to } = planMend(upright, jpeg, choices);
        expect(findings(canvas)).toEqual([]);
        expect(
          [canvas, from, to].flatMap((each) => Object.values(each)).every(Number.isInteger),
        ).toBe(true);
        expect(from.x >= 0 && from.x + from.width <= upright.width).toBe(true);
        expect(from.y >= 0 && from.y + from.height <= upright.height).toBe(true);
        expect(to.width >= 1 && to.x >= 0 && to.x + to.width <= canvas.width).toBe(true);
        expect(to.height >= 1 && to.y >= 0 && to.y + to.height <= canvas.height).toBe(true);
      }),
    );
  });

  test('leaves the size of a lawful picture as it is', () => {
    fc.assert(
      fc.property(anyUpright, (upright) => {
        fc.pre(findings(upright).length === 0);
        const { canvas, from, to, padding } = planMend(upright, jpeg, leaveItToTheStudio);
        expect(canvas).toEqual(upright);
        expect(from).toEqual({ x: 0, y: 0, ...upright });
        expect(to).toEqual(from);
        expect(padding).toBeNull();
      }),
    );
  });

  test('cuts nothing off unless a person crops', () => {
    fc.assert(
      fc.property(anyUpright, (upright) => {
        const { from } = planMend(upright, jpeg, leaveItToTheStudio);
        expect(from).toEqual({ x: 0, y: 0, ...upright });
      }),
    );
  });

  test('keeps the proportions of what it scales to within a pixel', () => {
    fc.assert(
      fc.property(anyUpright, (upright) => {
        fc.pre(isLawfulShape(upright));
        const { canvas } = planMend(upright, jpeg, leaveItToTheStudio);
        const height = (canvas.width * upright.height) / upright.width;
        expect(Math.abs(canvas.height - height)).toBeLessThan(3.1);
      }),
    );
  });

  test.each([
    [5999, 6000, 5999, 6000],
    [6000, 6000, 6000, 6000],
    [6001, 6000, 6000, 5999],
    [10_328, 7_760, 6_921, 5_200],
  ])('%i × %i comes out as %i × %i', (width, height, outWidth, outHeight) => {
    const { canvas } = planMend({ width, height }, jpeg, leaveItToTheStudio);
    expect(canvas).toEqual({ width: outWidth, height: outHeight });
  });

  test.each([
    [299, 100, false],
    [300, 100, false],
    [301, 100, true],
    [100, 299, false],
    [100, 300, false],
    [100, 301, true],
  ])('%i × %i is padded: %s', (width, height, isPadded) => {
    const { padding } = planMend({ width, height }, jpeg, leaveItToTheStudio);
    expect(padding !== null).toBe(isPadded);
  });

  test('a panorama lies in the middle of a 3:1 canvas', () => {
    const plan = planMend({ width: 4032, height: 756 }, jpeg, leaveItToTheStudio);
    expect(plan.canvas).toEqual({ width: 4032, height: 1344 });
    expect(plan.to).toEqual({ x: 0, y: 294, width: 4032, height: 756 });
  });

  test.each([
    ['jpeg', false, 'jpeg'],
    ['png', false, 'png'],
    ['png', true, 'png'],
    ['webp', false, 'jpeg'],
    ['webp', true, 'png'],
    ['avif', false, 'jpeg'],
    ['avif', true, 'png'],
    ['heic', false, 'jpeg'],
    ['heic', true, 'png'],
    ['gif', false, 'png'],
    ['bmp', false, 'png'],
    ['tiff', false, 'jpeg'],
    ['tiff', true, 'png'],
  ] as const)('%s, transparent: %s, becomes %s', (kind, hasAlpha, sent) => {
    const upright = { width: 100, height: 100 };
    expect(planMend(upright, { kind, hasAlpha }, leaveItToTheStudio).kind).toBe(sent);
    const asked = planMend(upright, { kind, hasAlpha }, { shape: null, kind: 'png' });
    expect(asked.kind).toBe('png');
  });
});

describe('a box to crop to', () => {
  test('becomes lawful, wherever it was drawn', () => {
    fc.assert(
      fc.property(anyBox, anyUpright, (box, upright) => {
        const lawful = lawfulBox(box, upright);
        expect(findings(lawful).filter((code) => code !== 'pixels')).toEqual([]);
        expect(lawful.x >= 0 && lawful.x + lawful.width <= upright.width).toBe(true);
        expect(lawful.y >= 0 && lawful.y + lawful.height <= upright.height).toBe(true);
      }),
    );
  });

  test('stays as it is when it is lawful', () => {
    fc.assert(
      fc.property(anyBox, anyUpright, (box, upright) => {
        const lawful = lawfulBox(box, upright);
        expect(lawfulBox(lawful, upright)).toEqual(lawful);
      }),
    );
  });

  test('grows rather than shrinks when it is too flat', () => {
    const upright = { width: 4000, height: 1000 };
    expect(lawfulBox({ x: 0, y: 0, width: 900, height: 100 }, upright)).toEqual({
      x: 0,
      y: 0,
      width: 900,
      height: 300,
    });
  });

  test.each([
    [300, 100, { x: 0, y: 0, width: 300, height: 100 }],
    [301, 100, { x: 0, y: 0, width: 300, height: 100 }],
    [500, 100, { x: 100, y: 0, width: 300, height: 100 }],
    [100, 500, { x: 0, y: 100, width: 100, height: 300 }],
  ])('is at first the largest in the middle of %i × %i', (width, height, box) => {
    expect(defaultCrop({ width, height })).toEqual(box);
  });
});

describe('a size with fewer pixels', () => {
  test('is lawful and no larger than asked for', () => {
    const lawfulSize = anyUpright.filter(isLawfulShape);
    fc.assert(
      fc.property(lawfulSize, fc.integer({ min: 1000, max: 36_000_000 }), (size, most) => {
        const fitted = fitPixels(size, most);
        expect(fitted.width * fitted.height).toBeLessThanOrEqual(most);
        expect(findings(fitted)).toEqual([]);
      }),
    );
  });

  test.each([-1, 0, 1])('36,000,000 and %i are told apart', (more) => {
    const size = { width: 6000, height: 6000 };
    const fitted = fitPixels(size, referenceRules.maxPixels + more);
    expect(fitted.width === 6000).toBe(more >= 0);
  });
});
