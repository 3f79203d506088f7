const looks = {
  /** The one thing a surface is for. */
  primary: 'bg-accent text-on-accent font-semibold hover:bg-accent-strong active:bg-accent',
  /** Everything else that does something. */
  quiet: 'bg-hover text-text font-medium hover:bg-line-strong active:bg-hover',
  /** An action that lives among words or beside a field. */
  plain: 'text-text-2 hover:bg-hover hover:text-text active:bg-line-strong',
} as const;

const sizes = {
  large: 'h-11 rounded-md px-5 md:h-9',
  medium: 'h-11 rounded-md px-3.5 md:h-8',
  small: 'h-11 rounded px-2.5 text-xs md:h-[26px]',
  /** One glyph, square. */
  icon: 'size-11 rounded md:size-7',
} as const;

export interface ButtonLook {
  readonly look?: keyof typeof looks;
  readonly size?: keyof typeof sizes;
}

/** The classes of a button, for a link that looks like one too: 44 px high under a thumb. */
export function buttonLook({ look = 'quiet', size = 'medium' }: ButtonLook): string {
  const base =
    'inline-flex shrink-0 select-none border border-transparent items-center justify-center gap-2 whitespace-nowrap transition-colors duration-100';
  return `${base} ${looks[look]} ${sizes[size]}`;
}
