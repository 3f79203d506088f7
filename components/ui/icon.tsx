/** What a glyph is drawn of: strokes on a ground of 24 by 24. */
const strokes = {
  alert: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8v5M12 16v.01',
  close: 'm6 6 12 12M18 6 6 18',
  download: 'M12 4v11M7 10.5l5 5 5-5M4 20h16',
  'image-off':
    'm3 3 18 18M9.5 4H18a2 2 0 0 1 2 2v8.5M4.6 5.2A2 2 0 0 0 4 6.6V18a2 2 0 0 0 2 2h11.4M4 16l5-5',
  images:
    'M9 3h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM7 13l4-4 8 8M3 8v10a3 3 0 0 0 3 3h10',
  menu: 'M4 7h16M4 12h16M4 17h16',
  plus: 'M12 5v14M5 12h14',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5',
  theme:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 3v18M12 6h5M12 8h7M12 10h8M12 12h8M12 14h8M12 16h7M12 18h5',
  turning: 'M12 3a9 9 0 1 0 9 9',
  up: 'm6 15 6-6 6 6',
  warning: 'M12 4 2.6 20h18.8zM12 10v4M12 17v.01',
} as const;

export type IconName = keyof typeof strokes;

interface IconProps {
  readonly name: IconName;
  /** Its width and height, in CSS pixels. */
  readonly size: number;
  readonly className?: string;
}

/**
 * A glyph that the first page needs at once. What is loaded later has those of lucide, whose runtime
 * would be a part of every page: see docs/decisions/0047-what-the-first-page-loads.md.
 */
export function Icon({ name, size, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path d={strokes[name]} />
    </svg>
  );
}
