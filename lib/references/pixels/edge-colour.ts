import type { RawPicture } from './turn-upright.ts';

/** Bits of a channel that tell two colours apart when they are counted. */
const countedBits = 4;

/** Of the pixels along the edges, below this they are seen through. */
const opaque = 128;

/**
 * The commonest colour along the two long edges of a picture, as `#rrggbb`: what a padding that lies
 * against them is least seen in. White when the edges can be seen through.
 */
export function edgeColour({ pixels, width, height }: RawPicture): string {
  const buckets = new Map<number, [count: number, red: number, green: number, blue: number]>();
  for (const pixel of longEdges(width, height)) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(pixel * 4, pixel * 4 + 4);
    if (alpha < opaque) continue;
    const key = [red, green, blue].reduce(
      (sum, channel) => (sum << countedBits) | (channel >> (8 - countedBits)),
      0,
    );
    const [count, ...sums] = buckets.get(key) ?? [0, 0, 0, 0];
    buckets.set(key, [count + 1, sums[0] + red, sums[1] + green, sums[2] + blue]);
  }
  let commonest = [1, 255, 255, 255];
  let most = 0;
  for (const bucket of buckets.values()) {
    if (bucket[0] > most) [commonest, most] = [bucket, bucket[0]];
  }
  const [count = 1, ...sums] = commonest;
  return `#${sums
    .map((sum) =>
      Math.round(sum / count)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function* longEdges(width: number, height: number): Generator<number> {
  if (width >= height) {
    for (let x = 0; x < width; x += 1) yield* [x, (height - 1) * width + x];
  } else {
    for (let y = 0; y < height; y += 1) yield* [y * width, y * width + width - 1];
  }
}
