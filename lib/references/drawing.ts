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
