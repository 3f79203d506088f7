import { describe, expect, test } from 'vitest';
import { planMend } from '#lib/references/mend-plan';
import { type Mending, mendSteps } from '#lib/references/mend-steps';
import { leaveItToTheStudio, type MendChoices } from '#lib/references/mending';
import { type PictureFacts, uprightSize } from '#lib/references/picture-facts';

const plain: PictureFacts = {
  kind: 'jpeg',
  width: 800,
  height: 600,
  orientation: 1,
  sizeBytes: 100_000,
  bitDepth: 8,
  colour: 'rgb',
  hasAlpha: false,
  foreignProfile: null,
};

function steps(
  facts: Partial<PictureFacts>,
  done: Partial<Pick<Mending, 'colour' | 'quality'>> = {},
  choices: MendChoices = leaveItToTheStudio,
): string[] {
  const all = { ...plain, ...facts };
  const source = uprightSize(all);
  const plan = planMend(source, all, choices);
  return mendSteps({ facts: all, source, plan, colour: null, quality: 0.92, ...done });
}

describe('what was done to a picture is said', () => {
  test('as nothing when nothing was', () => {
    expect(steps({})).toEqual([]);
  });

  test.each<[string, Partial<PictureFacts>, readonly string[]]>([
    ['another kind', { kind: 'heic' }, ['Converted from HEIC to JPEG']],
    ['an animation', { kind: 'gif' }, ['Converted from GIF to PNG, first frame']],
    ['a picture on its side', { orientation: 6 }, ['Turned upright']],
    ['a mirrored one', { orientation: 2 }, ['Mirrored the right way round']],
    ['one that is both', { orientation: 5 }, ['Turned upright and mirrored']],
    ['inks', { colour: 'cmyk', foreignProfile: 'Coated FOGRA39' }, ['From CMYK to sRGB']],
    ['other colours', { foreignProfile: 'Display P3' }, ['From Display P3 to sRGB']],
    ['deep channels', { bitDepth: 16 }, ['From 16 to 8 bits a channel']],
    [
      'too many pixels',
      { width: 10_328, height: 7_760 },
      ['Scaled from 10,328 × 7,760 to 6,921 × 5,200'],
    ],
  ])('for %s', (_what, facts, said) => {
    expect(steps(facts)).toEqual(said);
  });

  test('with the colour that lies around a panorama', () => {
    expect(steps({ width: 4032, height: 756 }, { colour: '#1b2a3c' })).toEqual([
      'Padded to 3:1 with #1b2a3c',
    ]);
    expect(steps({ width: 756, height: 4032 }, { colour: '#1b2a3c' })).toEqual([
      'Padded to 1:3 with #1b2a3c',
    ]);
  });

  test('with what is left of a crop', () => {
    const box = { x: 0, y: 0, width: 2000, height: 756 };
    const shape = { method: 'crop', box } as const;
    expect(steps({ width: 4032, height: 756 }, {}, { shape, kind: null })).toEqual([
      'Cropped from 4,032 × 756 to 2,000 × 756',
    ]);
  });

  test('when something was put behind what could be seen through', () => {
    const asJpeg = { shape: null, kind: 'jpeg' } as const;
    expect(steps({ kind: 'png', hasAlpha: true }, { colour: '#ffffff' }, asJpeg)).toEqual([
      'Converted from PNG to JPEG',
      'Put white behind what was transparent',
    ]);
    expect(steps({ kind: 'png', hasAlpha: true })).toEqual([]);
  });

  test('when quality was lowered', () => {
    expect(steps({}, { quality: 0.84 })).toEqual(['Lowered JPEG quality from 92 to 84']);
  });
});
