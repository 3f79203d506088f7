import { mix, type Oklch, oklch, oklchOfPixel, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Palette } from '#lib/platform/seedream/demo/art/palettes';
import type { ReferencePicture } from '#lib/platform/seedream/demo/art/reference-picture';

const clusters = 7;
const samplesEach = 900;

/** The colours that references are made of, in the roles a scene needs. */
export function paletteOfReferences(references: readonly ReferencePicture[]): Palette {
  const found = cluster(references.flatMap(samplesOf)).sort((a, b) => a.l - b.l);
  const darkest = found[0] ?? oklch(0.2, 0.02, 270);
  const lightest = found[found.length - 1] ?? oklch(0.95, 0.02, 90);
  const middle = found.length > 3 ? found.slice(1, -1) : found;
  const inks = [...middle].sort((a, b) => a.c - b.c);
  while (inks.length < 5) inks.unshift(mix(darkest, lightest, 0.25 + 0.15 * inks.length));
  const isDark = found.reduce((sum, colour) => sum + colour.l, 0) / found.length < 0.36;
  return {
    name: 'references',
    tags: [],
    ground: isDark ? tune(darkest, 0.03) : tune(lightest, Math.max(0, 0.86 - lightest.l), 0.7),
    dark: { ...darkest, l: Math.min(darkest.l, 0.28) },
    light: { ...lightest, l: Math.max(lightest.l, 0.92), c: Math.min(lightest.c, 0.05) },
    // The least colourful first would make a dull lead: the middle leads, the brightest is the accent.
    inks: [
      ...inks.slice(Math.floor(inks.length / 2)),
      ...inks.slice(0, Math.floor(inks.length / 2)),
    ]
      .slice(0, 4)
      .concat(inks[inks.length - 1] as Oklch),
  };
}

function samplesOf({ width, height, data }: ReferencePicture): Oklch[] {
  const step = Math.max(1, Math.floor((width * height) / samplesEach));
  const samples: Oklch[] = [];
  for (let i = Math.floor(step / 2); i < width * height; i += step) {
    samples.push(
      oklchOfPixel(data[i * 3] as number, data[i * 3 + 1] as number, data[i * 3 + 2] as number),
    );
  }
  return samples;
}

/** A few rounds of k-means in OKLab, started evenly along lightness so that it is repeatable. */
function cluster(samples: readonly Oklch[]): Oklch[] {
  const points = samples.map(toLab);
  const sorted = [...points].sort((a, b) => a[0] - b[0]);
  let centres: Lab[] = Array.from({ length: clusters }, (_, i): Lab => {
    return sorted[Math.floor(((i + 0.5) / clusters) * sorted.length)] ?? [0.5, 0, 0];
  });
  for (let round = 0; round < 8; round += 1) {
    const sums = centres.map(() => [0, 0, 0, 0] as [number, number, number, number]);
    for (const point of points) {
      const sum = sums[nearest(centres, point)] as [number, number, number, number];
      sum[0] += point[0];
      sum[1] += point[1];
      sum[2] += point[2];
      sum[3] += 1;
    }
    centres = sums.map(
      (sum, i): Lab =>
        sum[3] > 0 ? [sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]] : (centres[i] as Lab),
    );
  }
  return centres.map(([l, a, b]) => oklch(l, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI));
}

type Lab = [l: number, a: number, b: number];

function toLab({ l, c, h }: Oklch): Lab {
  const angle = (h * Math.PI) / 180;
  return [l, c * Math.cos(angle), c * Math.sin(angle)];
}

function nearest(centres: readonly Lab[], [l, a, b]: Lab): number {
  let best = 0;
  let least = Infinity;
  for (let i = 0; i < centres.length; i += 1) {
    const [cl, ca, cb] = centres[i] as Lab;
    // Hue counts for more than lightness, or a photograph's palette is a row of greys.
    const distance = (l - cl) ** 2 + 3 * ((a - ca) ** 2 + (b - cb) ** 2);
    if (distance < least) [least, best] = [distance, i];
  }
  return best;
}
