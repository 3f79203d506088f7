import sharp from 'sharp';
import {
  choosePalette,
  chooseSky,
  readBrief,
  tintSky,
} from '#lib/platform/seedream/demo/art/brief';
import { finishPlate } from '#lib/platform/seedream/demo/art/finish';
import { makePlate, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { hashText } from '#lib/platform/seedream/demo/art/random';
import { paletteOfReferences } from '#lib/platform/seedream/demo/art/reference-palette';
import type { ReferencePicture } from '#lib/platform/seedream/demo/art/reference-picture';
import { anyScene, scenes, sceneWithReferences } from '#lib/platform/seedream/demo/art/scene-list';
import { stampWatermark } from '#lib/platform/seedream/demo/watermark';
import type { PixelSize } from '#lib/platform/seedream/models';
import { seededRandom } from '#lib/seeded-random';

export interface PictureOrder {
  readonly prompt: string;
  readonly size: PixelSize;
  readonly references: readonly ReferencePicture[];
  readonly watermark: boolean;
  /** One for all pictures of a request, which share palette and scene. */
  readonly themeSeed: number;
  /** One for each picture. */
  readonly seed: number;
}

const jpegQuality = 88;

/** Paints a picture and gives it as a JPEG of exactly the size ordered. */
export async function paintPicture(order: PictureOrder): Promise<Buffer> {
  const { prompt, references, size } = order;
  const brief = readBrief(prompt);
  const mood = seededRandom(order.themeSeed ^ hashText(prompt));
  const hasReferences = references.length > 0;
  const named = brief.scene ?? anyScene(mood);
  const palette = hasReferences ? paletteOfReferences(references) : choosePalette(brief, mood);
  const plainSky = chooseSky(brief, mood, named);
  const lead = palette.inks[0];
  const sky = hasReferences && lead ? tintSky(plainSky, lead, 0.5) : plainSky;
  const scene = hasReferences
    ? sceneWithReferences(references.length, brief.scene, brief.text, mood)
    : scenes[named];
  const random = seededRandom(order.seed);
  const theme = seededRandom(order.themeSeed ^ 0x5bd1e995);
  const plate = takePlate(size);
  const finish = await scene(plate, {
    palette,
    sky,
    prompt: brief.text,
    references,
    theme,
    random,
  });
  const pixels = await finishPlate(plate, finish, random);
  spare = plate.data.length <= largestSpare ? plate : null;
  if (order.watermark) stampWatermark(pixels, size);
  return encodeJpeg(pixels, size);
}

/** The last plate is used again for a picture of the same size: it saves a tenth of the time. */
let spare: Plate | null = null;
/** Numbers, not bytes: a plate of 2048 × 2048 is kept, one of 4K is not. */
const largestSpare = 2500 * 2500 * 3;

function takePlate(size: PixelSize): Plate {
  const plate = spare;
  spare = null;
  if (plate?.width !== size.width || plate.height !== size.height) return makePlate(size);
  plate.data.fill(0);
  return plate;
}

/** Encodes three bytes a pixel. */
async function encodeJpeg(
  pixels: Uint8ClampedArray,
  { width, height }: PixelSize,
): Promise<Buffer> {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  return sharp(bytes, { raw: { width, height, channels: 3 }, limitInputPixels: width * height })
    .jpeg({ quality: jpegQuality })
    .toBuffer();
}
