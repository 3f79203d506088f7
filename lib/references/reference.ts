import { type FileKind, isSentKind, kindName } from '#lib/references/file-kind';
import { type PictureFacts, type Upright, uprightSize } from '#lib/references/picture-facts';
import { referenceRules } from '#lib/references/reference-rules';

/**
 * What a reference must be to be sent. Source: the provider's page, "An input image must meet the
 * following requirements": jpeg or png, ratio within [1/3, 3], each side over 14 px, at most 10 MB
 * and 6000 × 6000 pixels. Ratio and sides are those of the upright picture. Beyond the page the
 * studio sends only what every decoder reads alike: upright, 8 bits a channel, sRGB or grey.
 *
 * The browser says these sentences before a byte is sent, and the server decides by them again.
 */
export type FindingCode =
  | 'format'
  | 'too-small'
  | 'shape'
  | 'pixels'
  | 'weight'
  | 'orientation'
  | 'depth'
  | 'colour';

/** One way in which a file is not what can be sent. */
export interface Finding {
  readonly code: FindingCode;
  /** In terms of this file, with its numbers. */
  readonly sentence: string;
  /** Whether the studio can make a lawful reference of it. */
  readonly canMend: boolean;
}

type Rule = (facts: PictureFacts, upright: Upright) => string | null;

/** In the order in which they are worth saying. */
const rules: readonly (readonly [FindingCode, Rule])[] = [
  ['too-small', sideRule],
  ['format', formatRule],
  ['shape', shapeRule],
  ['pixels', pixelRule],
  ['weight', weightRule],
  ['orientation', orientationRule],
  ['depth', depthRule],
  ['colour', colourRule],
];

/** Everything that keeps a file from being sent as it is; empty for a lawful reference. */
export function findingsOf(facts: PictureFacts): Finding[] {
  const upright = uprightSize(facts);
  return rules.flatMap(([code, rule]) => {
    const sentence = rule(facts, upright);
    return sentence ? [{ code, sentence, canMend: code !== 'too-small' }] : [];
  });
}

/** What is wrong with a file of which only the kind is known, or null when nothing is yet. */
export function findingOfKind(kind: FileKind): Finding | null {
  const sentence = formatRule({ kind });
  return sentence === null ? null : { code: 'format', sentence, canMend: true };
}

function sideRule(_facts: PictureFacts, upright: Upright): string | null {
  const { width, height } = upright;
  if (width >= referenceRules.minSide && height >= referenceRules.minSide) return null;
  return `${pixels(upright)} is too small; each side must be at least ${referenceRules.minSide} px.`;
}

function formatRule({ kind }: Pick<PictureFacts, 'kind'>): string | null {
  if (isSentKind(kind)) return null;
  return `This is a ${kindName(kind)} file; references are sent as JPEG or PNG.`;
}

function shapeRule(_facts: PictureFacts, upright: Upright): string | null {
  const { width, height } = upright;
  const { maxRatio } = referenceRules;
  if (width <= maxRatio * height && height <= maxRatio * width) return null;
  const limit = width > height ? `${maxRatio}:1` : `1:${maxRatio}`;
  return `${pixels(upright)} is ${ratioWords(upright)}; references may be at most ${limit}.`;
}

function pixelRule(_facts: PictureFacts, upright: Upright): string | null {
  const area = upright.width * upright.height;
  if (area <= referenceRules.maxPixels) return null;
  const most = referenceRules.maxPixels / 1_000_000;
  return `${pixels(upright)} is ${above(area / 1_000_000, most)} megapixels; references may have at most ${most} (6000 × 6000).`;
}

function weightRule({ sizeBytes }: PictureFacts): string | null {
  if (sizeBytes <= referenceRules.maxBytes) return null;
  const most = referenceRules.maxBytes / 1_000_000;
  return `${above(sizeBytes / 1_000_000, most)} MB is too heavy; references may have at most ${most} MB.`;
}

function orientationRule({ orientation }: PictureFacts): string | null {
  if (orientation === 1) return null;
  return 'It is stored turned or mirrored; it has to be set upright, since not every reader turns it.';
}

function depthRule({ bitDepth }: PictureFacts): string | null {
  if (bitDepth <= 8) return null;
  return `It has ${bitDepth} bits a channel; references are sent with 8.`;
}

function colourRule({ colour, foreignProfile }: PictureFacts): string | null {
  if (colour === 'cmyk') return 'Its colours are CMYK, for print; references are sent in sRGB.';
  if (foreignProfile === null) return null;
  return `Its colours are in ${foreignProfile}; references are sent in sRGB.`;
}

function pixels({ width, height }: Upright): string {
  return `${width} × ${height}`;
}

/** `5.3:1` or `1:5.3`, never rounded onto a limit that it is beyond. */
export function ratioWords({ width, height }: Upright): string {
  const { maxRatio } = referenceRules;
  return width >= height
    ? `${above(width / height, maxRatio)}:1`
    : `1:${above(height / width, maxRatio)}`;
}

/** A number just over a limit is written with as many places as it takes to see that it is over. */
function above(value: number, limit: number): string {
  for (let places = 1; places < 6; places += 1) {
    const text = value.toFixed(places);
    if (Number(text) > limit) return text.replace(/\.0$/, '');
  }
  return String(value);
}
