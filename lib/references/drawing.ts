/**
 * What is drawn on a copy of a reference, as a document that stays editable. Every length is a share
 * of the picture's shorter side and every point a share of its width and height, so a drawing fits
 * its picture at any size.
 */
export const markColours = ['red', 'yellow', 'green', 'blue', 'white', 'black'] as const;
export type MarkColour = (typeof markColours)[number];

/** From the upper left corner, each from 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Mark = { readonly id: string; readonly colour: MarkColour } & (
  | { readonly shape: 'arrow' | 'box'; readonly from: Point; readonly to: Point }
  | { readonly shape: 'stroke'; readonly points: readonly Point[] }
  | { readonly shape: 'text'; readonly at: Point; readonly text: string }
);

export interface Drawing {
  readonly version: 1;
  /** In the order they were drawn: later ones lie on top. */
  readonly marks: readonly Mark[];
}

/** So that a drawing stays a small document, whoever sends it. */
export const drawingLimits = {
  marks: 200,
  strokePoints: 2000,
  /** UTF-16 code units, as a text field counts them. */
  textLength: 80,
  /** Of the whole drawing as JSON, in UTF-16 code units: some 9,000 points. */
  jsonLength: 256 * 1024,
} as const;

/** Why a drawing has too much in it, or null when it has not. */
export function drawingProblem({ marks, version }: Drawing): string | null {
  if (marks.length > drawingLimits.marks) {
    return `A drawing can have at most ${drawingLimits.marks} marks. Delete one to add another.`;
  }
  if (JSON.stringify({ version, marks }).length > drawingLimits.jsonLength) {
    return 'This drawing has no room left. Delete a line to add another.';
  }
  return null;
}
