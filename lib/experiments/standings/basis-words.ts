import type { Evidence } from '#lib/experiments/standings/evidence';
import { countLabel } from '#lib/generations/count';

/** What a ranking rests on: `12 blind votes, 30 gallery ratings and 4 client picks`. */
export function basisWords(
  votes: number,
  { ratings, picks }: Pick<Evidence, 'ratings' | 'picks'>,
): string {
  const counts = [
    [votes, 'blind vote'],
    [ratings, 'gallery rating'],
    [picks, 'client pick'],
  ] as const;
  const parts = counts.flatMap(([count, noun]) => (count > 0 ? [countLabel(count, noun)] : []));
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
