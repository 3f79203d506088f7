import type { Point } from '#lib/references/drawing';
import { type Frame, type Spot, shorterSide, toSpot } from '#lib/references/drawing-shape';
import type { Box } from '#lib/references/mending';

/** How wide a text is at a size of 1: the same at every size, so lines break alike everywhere. */
export type MeasureText = (text: string) => number;

export interface NoteLayout {
  /** Pixels. */
  readonly fontSize: number;
  /** From the top, each with the start of its baseline. */
  readonly lines: readonly (Spot & { readonly text: string })[];
  readonly box: Box;
}

/** Shares of the shorter side. */
const fontShare = 0.055;
const marginShare = 0.015;
/** Shares of the font's size. */
const lineHeight = 1.2;
const ascent = 0.95;

/**
 * Lays out a short text that begins at a point: broken where the picture is too narrow for it, and
 * drawn in from an edge that it would cross.
 */
export function layOutNote(
  note: { readonly at: Point; readonly text: string },
  frame: Frame,
  measure: MeasureText,
): NoteLayout {
  const fontSize = shorterSide(frame) * fontShare;
  const margin = shorterSide(frame) * marginShare;
  const rows = breakLines(note.text, (frame.width - margin * 2) / fontSize, measure);
  const width = Math.max(...rows.map(measure)) * fontSize;
  const height = rows.length * lineHeight * fontSize;
  const wish = toSpot(note.at, frame);
  const x = within(wish.x, margin, frame.width - margin - width);
  const y = within(wish.y, margin, frame.height - margin - height);
  return {
    fontSize,
    lines: rows.map((text, row) => ({ text, x, y: y + (row * lineHeight + ascent) * fontSize })),
    box: { x, y, width, height },
  };
}

/** Between words, and within a word that is wider than a line by itself. */
function breakLines(text: string, most: number, measure: MeasureText): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= most) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const letter of word) {
      if (line && measure(line + letter) > most) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line];
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
