import { type GridRow, rowAt, rowOfPicture, rowsHeight } from '#lib/gallery/justified-rows';
import type { RunPicture } from '#lib/gallery/loaded-run';
import type { RowShape } from '#lib/gallery/row-breaks';
import type { Around } from '#lib/gallery/run-heights';

/**
 * The grid as it stands in the page: the rows that are loaded, between the room that is left for
 * what is not. Pages come and go and estimates are corrected; what is seen stays where it is.
 * Lengths are CSS pixels, from the top of the grid.
 */
export interface GridFrame {
  readonly pictures: readonly RunPicture[];
  readonly rows: readonly GridRow[];
  readonly shape: RowShape;
  /** Whether nothing is before the rows, for certain. */
  readonly isStart: boolean;
  /** The room before the rows, which they begin behind. */
  readonly top: number;
  readonly height: number;
  /** What the page has to be scrolled by, for what is seen to stay in its place. */
  readonly shift: number;
  readonly landing: Landing | null;
}

/** Where the rows of a run that was jumped to are put; each jump is another object. */
export type Landing =
  /** Where they belong, and the page is scrolled there. */
  | { readonly kind: 'there' }
  /** Where the page is scrolled to already, as by a dragged scrollbar. */
  | { readonly kind: 'here' }
  /** Where they were when the page was left. */
  | { readonly kind: 'left'; readonly top: number; readonly y: number };

export interface FrameInput {
  readonly pictures: readonly RunPicture[];
  readonly rows: readonly GridRow[];
  readonly shape: RowShape;
  readonly around: Around;
  /** Whether nothing is before the rows, for certain. */
  readonly isStart: boolean;
  readonly landing: Landing | null;
}

/** The part of the grid that is seen. */
export interface View {
  /** Its upper edge; negative while the grid begins further down. */
  readonly y: number;
  readonly height: number;
  /** What is covered of it at the top, by what stays there. */
  readonly inset: number;
  /** What stands above the grid in the page. */
  readonly above: number;
}

/** Less of a row than this is not looked at: a browser scrolls to whole pixels of its own. */
const slackPx = 8;
/** Room for what comes when somebody scrolls back, as a number of windows. */
const leastWindows = 3;
/** An estimate that is further off than this, as a part and in windows, is put right at once. */
const mostDrift = 2;
const mostDriftWindows = 12;

export function composeFrame(
  old: GridFrame | null,
  { around, isStart, ...input }: FrameInput,
  view: View,
): GridFrame {
  const landed = input.landing !== null && input.landing !== old?.landing ? input.landing : null;
  const { top, shift } = landed
    ? land(landed, { around, isStart }, view)
    : keep(old, input, { around, isStart }, view);
  return { ...input, isStart, top, height: top + rowsHeight(input.rows) + around.behind, shift };
}

interface Room {
  readonly around: Around;
  readonly isStart: boolean;
}

function land(landing: Landing, { around, isStart }: Room, view: View) {
  const wanted = view.y + view.inset;
  switch (landing.kind) {
    case 'left':
      return { top: landing.top, shift: landing.y - view.y };
    case 'here': {
      const top = isStart ? 0 : Math.max(0, wanted);
      // Before the beginning stands what is above the grid.
      return { top, shift: wanted > 0 ? top - wanted : 0 };
    }
    case 'there': {
      const top = isStart ? 0 : around.before;
      // The beginning of all is seen with what stands above the grid.
      return { top, shift: top === 0 ? -(view.y + view.above) : top - wanted };
    }
  }
}

function keep(
  old: GridFrame | null,
  input: Pick<FrameInput, 'pictures' | 'rows'>,
  { around: { before }, isStart }: Room,
  view: View,
) {
  const moved = old ? anchorMove(old, input, view) : null;
  if (!old || moved === null) return { top: isStart ? 0 : before, shift: 0 };
  const kept = old.top - moved;
  const least = Math.min(before, leastWindows * view.height);
  const most = before * mostDrift + mostDriftWindows * view.height;
  const top = isStart ? 0 : kept < least || kept > most ? before : kept;
  // Whoever looks at the beginning of all goes on looking at it.
  const isAtTop = isStart && old.isStart && old.top === 0 && view.y + view.inset <= 0;
  return { top, shift: isAtTop ? 0 : top - kept };
}

/** How far the picture at the top of what is seen has moved among the rows; null where it is gone. */
function anchorMove(
  old: GridFrame,
  { pictures, rows }: Pick<FrameInput, 'pictures' | 'rows'>,
  view: View,
): number | null {
  if (old.rows === rows) return 0;
  const places = new Map(pictures.map(({ id }, place) => [id, place]));
  const from = rowAt(old.rows, view.y + view.inset + slackPx - old.top);
  // Downwards first: what is above is not seen.
  const order = [...old.rows.slice(Math.max(0, from)), ...old.rows.slice(0, from).reverse()];
  for (const row of order) {
    if (row.kind === 'heading') continue;
    const place = places.get(old.pictures[row.first]?.id ?? '');
    const now = place === undefined ? undefined : rows[rowOfPicture(rows, place)];
    if (now) return now.top - row.top;
  }
  return null;
}

/** What is at the top of what is seen: its row, or null where nothing is loaded there. */
export function seenRow(frame: GridFrame, view: View): GridRow | null {
  const y = view.y + view.inset + slackPx - frame.top;
  if (y < -view.height || y > rowsHeight(frame.rows)) return null;
  return frame.rows[rowAt(frame.rows, y)] ?? null;
}
