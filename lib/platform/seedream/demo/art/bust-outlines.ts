import { ellipse } from '#lib/platform/seedream/demo/art/curve';

/**
 * A head in profile that looks to the right, cut from paper. Units: the head from crown to chin is
 * 1 high; x and y in turn, y down, the crown at y = 0.
 */
const face = [
  0.3, 0.02, 0.45, 0.005, 0.6, 0.06, 0.695, 0.17, 0.73, 0.29, 0.735, 0.37, 0.712, 0.425, 0.742, 0.5,
  0.795, 0.575, 0.832, 0.622, 0.815, 0.65, 0.762, 0.662, 0.768, 0.69, 0.795, 0.712, 0.786, 0.737,
  0.762, 0.747, 0.788, 0.768, 0.782, 0.8, 0.738, 0.828, 0.75, 0.87, 0.748, 0.925, 0.7, 0.972, 0.61,
  0.968, 0.5, 0.92, 0.455, 0.95, 0.452, 1.08, 0.47, 1.24, 0.54, 1.34,
];
const back = [
  0.1, 1.36, 0.185, 1.22, 0.19, 1.02, 0.165, 0.86, 0.1, 0.72, 0.035, 0.55, 0.02, 0.36, 0.08, 0.17,
  0.18, 0.07,
];

/** Head and neck. */
export const head = smooth([...face, ...back], true);

/** Shoulders, down to well below where any picture ends. */
export const shoulders = smooth(
  [
    0.12, 1.26, 0.3, 1.36, 0.47, 1.27, 0.62, 1.38, 0.86, 1.5, 1.06, 1.7, 1.16, 2.1, 1.2, 3.4, -0.75,
    3.4, -0.66, 2.1, -0.56, 1.72, -0.32, 1.5, -0.04, 1.4,
  ],
  true,
);

export const ear = smooth(
  [0.3, 0.5, 0.345, 0.462, 0.39, 0.49, 0.385, 0.56, 0.345, 0.625, 0.315, 0.6],
  true,
);

/** The lid of a closed eye, with its lashes, and the line of the brow. */
export const lid = smooth([0.605, 0.455, 0.64, 0.472, 0.675, 0.468, 0.692, 0.455], false);
export const brow = smooth([0.575, 0.385, 0.63, 0.36, 0.69, 0.365], false);
export const lips = smooth(
  [
    0.79, 0.713, 0.755, 0.722, 0.72, 0.742, 0.752, 0.765, 0.783, 0.782, 0.789, 0.764, 0.764, 0.747,
    0.786, 0.735,
  ],
  true,
);

/** Hair, by name; each is one or more outlines. */
export const hairs: Readonly<
  Record<'bun' | 'bob' | 'crop' | 'long' | 'curls' | 'turban', readonly number[][]>
> = {
  bun: [
    smooth(
      [
        0.66, 0.1, 0.7, 0.2, 0.6, 0.26, 0.47, 0.36, 0.4, 0.47, 0.33, 0.46, 0.28, 0.6, 0.2, 0.74,
        0.1, 0.74, 0.01, 0.56, -0.01, 0.34, 0.07, 0.13, 0.22, 0.0, 0.42, -0.03, 0.58, 0.02,
      ],
      true,
    ),
    ellipse(-0.06, 0.16, 0.19, 0.17, 0.4),
  ],
  bob: [
    smooth(
      [
        0.69, 0.13, 0.72, 0.27, 0.63, 0.31, 0.56, 0.42, 0.52, 0.58, 0.5, 0.74, 0.42, 0.86, 0.24,
        0.92, 0.03, 0.9, -0.06, 0.7, -0.07, 0.4, 0.02, 0.13, 0.2, -0.02, 0.44, -0.05, 0.6, 0.02,
      ],
      true,
    ),
  ],
  crop: [
    smooth(
      [
        0.7, 0.11, 0.725, 0.24, 0.6, 0.22, 0.45, 0.29, 0.4, 0.42, 0.36, 0.45, 0.31, 0.44, 0.27,
        0.58, 0.17, 0.74, 0.08, 0.7, 0.0, 0.5, 0.0, 0.3, 0.09, 0.09, 0.25, -0.03, 0.46, -0.06, 0.63,
        0.0,
      ],
      true,
    ),
  ],
  long: [
    smooth(
      [
        0.68, 0.11, 0.71, 0.24, 0.6, 0.3, 0.5, 0.43, 0.42, 0.6, 0.38, 0.84, 0.36, 1.1, 0.4, 1.36,
        0.36, 1.66, 0.2, 1.86, -0.06, 1.8, -0.22, 1.52, -0.16, 1.16, -0.1, 0.84, -0.08, 0.46, 0.02,
        0.14, 0.2, -0.02, 0.44, -0.05, 0.6, 0.01,
      ],
      true,
    ),
  ],
  curls: [
    [0.62, 0.08, 0.13],
    [0.47, 0.0, 0.16],
    [0.29, -0.02, 0.18],
    [0.12, 0.08, 0.18],
    [0.0, 0.24, 0.18],
    [-0.06, 0.42, 0.17],
    [-0.03, 0.6, 0.17],
    [0.06, 0.74, 0.15],
    [0.2, 0.66, 0.16],
    [0.26, 0.42, 0.19],
    [0.4, 0.24, 0.19],
    [0.56, 0.19, 0.12],
    [0.2, 0.28, 0.22],
  ].map(([x = 0, y = 0, r = 0]) => ellipse(x, y, r)),
  turban: [
    smooth(
      [
        0.735, 0.22, 0.73, 0.32, 0.6, 0.36, 0.4, 0.45, 0.2, 0.56, 0.06, 0.58, -0.02, 0.42, -0.06,
        0.18, 0.04, -0.08, 0.26, -0.2, 0.5, -0.16, 0.66, -0.02,
      ],
      true,
    ),
    ellipse(0.3, -0.16, 0.2, 0.13, -0.2),
  ],
};

/** A curve through all points (Catmull–Rom), as an outline or a line. */
function smooth(points: readonly number[], isClosed: boolean): number[] {
  const count = points.length / 2;
  const at = (i: number): readonly [number, number] => {
    const k = isClosed ? (i + count) % count : Math.min(count - 1, Math.max(0, i));
    return [points[k * 2] as number, points[k * 2 + 1] as number];
  };
  const curve: number[] = [];
  for (let i = 0; i < (isClosed ? count : count - 1); i += 1) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let step = 0; step < 8; step += 1) {
      const t = step / 8;
      for (const axis of [0, 1] as const) {
        const [a, b, c, d] = [p0[axis], p1[axis], p2[axis], p3[axis]];
        curve.push(
          0.5 *
            (2 * b +
              (c - a) * t +
              (2 * a - 5 * b + 4 * c - d) * t * t +
              (3 * b - a - 3 * c + d) * t * t * t),
        );
      }
    }
  }
  if (!isClosed) curve.push(...at(count - 1));
  return curve;
}
