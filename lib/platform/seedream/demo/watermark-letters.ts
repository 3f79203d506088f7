/**
 * The letters of "AI generated" as strokes, because no machine can be relied on to have a font.
 * Units: the height of a small letter is 1, the base line is y = 0, and y points down.
 */
export interface Letter {
  /** How far the next letter stands from this one. */
  readonly advance: number;
  /** Lines through points, x and y in turn. */
  readonly strokes: readonly (readonly number[])[];
}

const half = Math.PI / 2;

/** Points of an arc; angles in radians, clockwise from the right. */
function arc(x: number, y: number, rx: number, ry: number, from: number, to: number): number[] {
  const points: number[] = [];
  for (let i = 0; i <= 12; i += 1) {
    const angle = from + ((to - from) * i) / 12;
    points.push(x + Math.cos(angle) * rx, y + Math.sin(angle) * ry);
  }
  return points;
}

const bowl = arc(0.42, -0.5, 0.42, 0.5, 0, 4 * half);

const letters: Readonly<Record<string, Letter>> = {
  A: {
    advance: 1.24,
    strokes: [
      [0, 0, 0.52, -1.42, 1.04, 0],
      [0.19, -0.5, 0.85, -0.5],
    ],
  },
  I: { advance: 0.36, strokes: [[0.1, 0, 0.1, -1.42]] },
  ' ': { advance: 0.52, strokes: [] },
  g: {
    advance: 1.12,
    strokes: [bowl, [0.84, -1, 0.84, -0.02, ...arc(0.42, 0, 0.42, 0.42, 0, 1.72 * half)]],
  },
  e: {
    advance: 1.06,
    strokes: [[0.02, -0.5, 0.84, -0.5, ...arc(0.42, -0.5, 0.42, 0.5, 0, -3.42 * half)]],
  },
  n: {
    advance: 1.06,
    strokes: [
      [0.04, 0, 0.04, -1],
      [0.04, -0.58, ...arc(0.43, -0.6, 0.38, 0.4, -2 * half, 0), 0.81, 0],
    ],
  },
  r: {
    advance: 0.72,
    strokes: [
      [0.04, 0, 0.04, -1],
      [0.04, -0.56, ...arc(0.4, -0.6, 0.36, 0.4, -2 * half, -0.75 * half)],
    ],
  },
  a: { advance: 1.08, strokes: [bowl, [0.84, -1, 0.84, 0]] },
  t: {
    advance: 0.78,
    strokes: [
      [0.24, -1.34, 0.24, -0.24, ...arc(0.47, -0.24, 0.23, 0.24, 2 * half, half)],
      [0, -1, 0.58, -1],
    ],
  },
  d: { advance: 1.06, strokes: [bowl, [0.84, -1.46, 0.84, 0]] },
};

/** The strokes of a text, one after the other on one line, and its length. */
export function spell(text: string): { strokes: number[][]; length: number } {
  let at = 0;
  const strokes: number[][] = [];
  for (const character of text) {
    const letter = letters[character];
    if (!letter) throw new Error(`no strokes for the letter "${character}"`);
    for (const stroke of letter.strokes)
      strokes.push(stroke.map((value, i) => (i % 2 === 0 ? value + at : value)));
    at += letter.advance;
  }
  return { strokes, length: at };
}
