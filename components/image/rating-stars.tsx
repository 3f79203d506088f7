import { Star } from 'lucide-react';
import { useId } from 'react';
import { countLabel } from '#lib/generations/count';

interface RatingStarsProps {
  readonly rating: number | null;
  /** Its accessible name, as a text or as what holds it. */
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly className?: string;
  onRate(rating: number): void;
}

const stars = [1, 2, 3, 4, 5] as const;

/** One to five stars to be pressed. */
export function RatingStars({ rating, className = '', onRate, ...name }: RatingStarsProps) {
  const group = useId();
  return (
    <div role="radiogroup" {...name} className={`flex ${className}`}>
      {stars.map((value) => (
        <label
          key={value}
          className="relative grid size-11 cursor-pointer place-items-center rounded has-focus-visible:outline-2 has-focus-visible:outline-accent md:size-6"
        >
          <input
            type="radio"
            name={group}
            value={value}
            aria-label={countLabel(value, 'star')}
            aria-keyshortcuts={String(value)}
            autoComplete="off"
            checked={rating === value}
            onChange={() => onRate(value)}
            className="absolute inset-0 cursor-pointer appearance-none rounded outline-none forced-colors:checked:border-2"
          />
          <Star
            size={16}
            aria-hidden="true"
            className={
              rating !== null && value <= rating ? 'fill-accent text-accent' : 'text-text-3'
            }
          />
        </label>
      ))}
    </div>
  );
}
