import type { ComponentProps } from 'react';

const tones = {
  quiet: 'bg-hover text-text-2',
  warn: 'bg-warn-soft text-warn',
} as const;

interface PillProps extends ComponentProps<'span'> {
  readonly tone?: keyof typeof tones;
}

/** A fact in a word or two. */
export function Pill({ tone = 'quiet', className = '', ...rest }: PillProps) {
  return (
    <span
      className={`inline-flex h-[22px] items-center gap-1.5 whitespace-nowrap rounded-full px-2 text-xs ${tones[tone]} ${className}`}
      {...rest}
    />
  );
}
