import { readWireSize } from '#lib/platform/seedream/contract';
import { pick, type Random } from '#lib/platform/seedream/demo/art/random';
import {
  type PixelSize,
  type SizePreset,
  type SizeToken,
  seedream40,
} from '#lib/platform/seedream/models';

/**
 * The pixels a size token can turn into. 2K is the page's own table of recommended sizes; 4K is the
 * upstream model's, and 1K the upstream model's within the page's minimum of 1024 × 1024 pixels.
 */
export const sizesOfToken: Readonly<Record<SizeToken, readonly SizePreset[]>> = {
  '1K': [
    { ratio: '1:1', width: 1024, height: 1024 },
    { ratio: '4:3', width: 1184, height: 888 },
    { ratio: '3:4', width: 888, height: 1184 },
    { ratio: '16:9', width: 1376, height: 774 },
    { ratio: '9:16', width: 774, height: 1376 },
    { ratio: '3:2', width: 1260, height: 840 },
    { ratio: '2:3', width: 840, height: 1260 },
    { ratio: '21:9', width: 1568, height: 672 },
  ],
  '2K': seedream40.size.presets,
  '4K': [
    { ratio: '1:1', width: 4096, height: 4096 },
    { ratio: '4:3', width: 4704, height: 3520 },
    { ratio: '3:4', width: 3520, height: 4704 },
    { ratio: '16:9', width: 5504, height: 3040 },
    { ratio: '9:16', width: 3040, height: 5504 },
    { ratio: '3:2', width: 4992, height: 3328 },
    { ratio: '2:3', width: 3328, height: 4992 },
    { ratio: '21:9', width: 6240, height: 2656 },
  ],
};

const wideWords =
  /\b(landscape|panorama|panoramic|wide|widescreen|banner|cinematic|horizon|skyline|desktop|coast|mountains?|sea|ocean|beach)\b/i;
const tallWords =
  /\b(portrait|poster|phone|mobile|story|vertical|tall|tower|book cover|flyer|full[- ]body|waterfall)\b/i;

/**
 * The pixels of a request's pictures. For a token the model chooses: by a ratio that the prompt
 * names, by the prompt's words, by the first reference's shape, and else about square.
 */
export function chooseImageSize(
  size: string | undefined,
  prompt: string,
  reference: PixelSize | undefined,
  random: Random,
): PixelSize {
  const read = size === undefined ? null : readWireSize(size);
  if (read === null) return seedream40.size.default;
  if (!('token' in read)) return read;
  const presets = sizesOfToken[read.token as SizeToken];
  const named = presets.find(({ ratio }) =>
    new RegExp(`(?<![\\d:])${ratio}(?![\\d:])`).test(prompt),
  );
  if (named) return named;
  if (tallWords.test(prompt))
    return pick(
      random,
      presets.filter(({ width, height }) => height > width),
    );
  if (wideWords.test(prompt))
    return pick(
      random,
      presets.filter(({ width, height }) => width > height * 1.2),
    );
  if (reference) return nearestShape(presets, reference.width / reference.height);
  return pick(
    random,
    presets.filter(({ width, height }) => Math.max(width / height, height / width) < 1.4),
  );
}

function nearestShape(presets: readonly SizePreset[], ratio: number): PixelSize {
  const distance = ({ width, height }: PixelSize) => Math.abs(Math.log(width / height / ratio));
  return [...presets].sort((a, b) => distance(a) - distance(b))[0] ?? seedream40.size.default;
}
