interface Resized {
  /** How far the grid was scrolled, in CSS pixels. */
  readonly offset: number;
  /** What is seen of its squares at once, in CSS pixels. */
  readonly room: number;
  /** The side of a square before and after, in CSS pixels. */
  readonly from: number;
  readonly to: number;
  /** The row or column that the keyboard is on; null where it is on none. */
  readonly focused: number | null;
}

/**
 * How far a grid is scrolled once its squares have another size, so that one finds what one looked at:
 * the square that the keyboard is on, where it is in sight, as near to its place as shows it whole; or
 * else what is in the middle.
 *
 * @returns CSS pixels; a grid that ends sooner is scrolled to its end
 */
export function steadyOffset({ offset, room, from, to, focused }: Resized): number {
  const at = focused === null ? -1 : (focused + 0.5) * from - offset;
  if (focused === null || at < 0 || at > room) {
    return Math.max(0, ((offset + room / 2) / from) * to - room / 2);
  }
  const spare = room - to;
  const top = spare < 0 ? spare / 2 : Math.min(spare, Math.max(0, at - to / 2));
  return Math.max(0, focused * to - top);
}
