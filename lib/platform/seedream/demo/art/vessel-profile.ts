import { between, pick, type Random } from '#lib/platform/seedream/demo/art/random';

/** Half widths from foot to lip, for a height of one; read between the entries. */
export interface VesselProfile {
  readonly name: string;
  /** `profileSteps` + 1 half widths. */
  readonly radii: Float32Array;
  /** An opening at the top, or a closed body such as a fruit. */
  readonly isOpen: boolean;
  /** Height compared with a grown bottle. */
  readonly scale: number;
}

export const profileSteps = 256;

type Knots = ReadonlyArray<readonly [at: number, radius: number]>;

/** Turned shapes, as a potter would draw them: foot, belly, shoulder, neck, lip. */
const shapes: ReadonlyArray<{
  readonly name: string;
  readonly knots: Knots;
  readonly isOpen: boolean;
  readonly scale: readonly [number, number];
}> = [
  {
    name: 'bottle',
    knots: [
      [0, 0.17],
      [0.03, 0.19],
      [0.3, 0.2],
      [0.55, 0.19],
      [0.7, 0.11],
      [0.78, 0.058],
      [0.96, 0.05],
      [1, 0.064],
    ],
    isOpen: true,
    scale: [0.85, 1.1],
  },
  {
    name: 'vase',
    knots: [
      [0, 0.13],
      [0.04, 0.15],
      [0.25, 0.27],
      [0.48, 0.31],
      [0.7, 0.23],
      [0.84, 0.12],
      [0.94, 0.11],
      [1, 0.14],
    ],
    isOpen: true,
    scale: [0.62, 0.9],
  },
  {
    name: 'amphora',
    knots: [
      [0, 0.09],
      [0.04, 0.1],
      [0.2, 0.16],
      [0.52, 0.29],
      [0.68, 0.28],
      [0.82, 0.14],
      [0.9, 0.1],
      [1, 0.125],
    ],
    isOpen: true,
    scale: [0.75, 1],
  },
  {
    name: 'bowl',
    knots: [
      [0, 0.3],
      [0.06, 0.31],
      [0.14, 0.42],
      [0.45, 0.78],
      [0.8, 0.97],
      [1, 1.02],
    ],
    isOpen: true,
    scale: [0.2, 0.28],
  },
  {
    name: 'cup',
    knots: [
      [0, 0.27],
      [0.05, 0.31],
      [0.35, 0.37],
      [0.8, 0.39],
      [1, 0.41],
    ],
    isOpen: true,
    scale: [0.28, 0.4],
  },
  {
    name: 'jar',
    knots: [
      [0, 0.3],
      [0.03, 0.34],
      [0.3, 0.42],
      [0.62, 0.42],
      [0.82, 0.34],
      [0.88, 0.28],
      [0.94, 0.28],
      [1, 0.31],
    ],
    isOpen: true,
    scale: [0.42, 0.58],
  },
  {
    name: 'cylinder',
    knots: [
      [0, 0.21],
      [0.015, 0.22],
      [0.5, 0.22],
      [0.985, 0.22],
      [1, 0.215],
    ],
    isOpen: true,
    scale: [0.5, 0.85],
  },
  {
    name: 'orange',
    knots: sphereKnots(0.5),
    isOpen: false,
    scale: [0.2, 0.27],
  },
  {
    name: 'pear',
    knots: [
      [0, 0.08],
      [0.03, 0.2],
      [0.12, 0.32],
      [0.28, 0.375],
      [0.44, 0.33],
      [0.62, 0.21],
      [0.8, 0.155],
      [0.93, 0.11],
      [0.985, 0.05],
      [1, 0.0],
    ],
    isOpen: false,
    scale: [0.3, 0.4],
  },
  {
    name: 'sphere',
    knots: sphereKnots(0.5),
    isOpen: false,
    scale: [0.3, 0.5],
  },
];

function sphereKnots(radius: number): Knots {
  return Array.from({ length: 41 }, (_, i) => {
    const at = (1 - Math.cos((i / 40) * Math.PI)) / 2;
    return [at, 2 * radius * Math.sqrt(Math.max(0, at * (1 - at)))] as const;
  });
}

/** One of the shapes, by name where the prompt gives one; a little different each time. */
export function drawProfile(random: Random, wanted: readonly string[] = []): VesselProfile {
  const asked = shapes.filter((shape) => wanted.includes(shape.name));
  const shape = pick(random, asked.length > 0 ? asked : shapes);
  const girth = shape.isOpen ? between(random, 0.85, 1.18) : 1;
  const radii = new Float32Array(profileSteps + 1);
  for (let i = 0; i <= profileSteps; i += 1) {
    radii[i] = readKnots(shape.knots, i / profileSteps) * girth;
  }
  return { name: shape.name, radii, isOpen: shape.isOpen, scale: between(random, ...shape.scale) };
}

/** A smooth curve through the knots that never overshoots them (monotone cubic). */
function readKnots(knots: Knots, at: number): number {
  let i = 0;
  while (i < knots.length - 2 && at > (knots[i + 1]?.[0] ?? 1)) i += 1;
  const [x0, y0] = knots[i] ?? [0, 0];
  const [x1, y1] = knots[i + 1] ?? [1, 0];
  const before = slopeBetween(knots, i - 1);
  const here = slopeBetween(knots, i);
  const after = slopeBetween(knots, i + 1);
  const m0 = before * here <= 0 ? 0 : (2 * before * here) / (before + here);
  const m1 = here * after <= 0 ? 0 : (2 * here * after) / (here + after);
  const h = x1 - x0;
  const t = Math.min(1, Math.max(0, (at - x0) / h));
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    y0 * (2 * t3 - 3 * t2 + 1) +
    m0 * h * (t3 - 2 * t2 + t) +
    y1 * (3 * t2 - 2 * t3) +
    m1 * h * (t3 - t2)
  );
}

function slopeBetween(knots: Knots, i: number): number {
  const from = knots[Math.max(0, Math.min(knots.length - 2, i))] ?? [0, 0];
  const to = knots[Math.max(1, Math.min(knots.length - 1, i + 1))] ?? [1, 0];
  return (to[1] - from[1]) / Math.max(1e-6, to[0] - from[0]);
}
