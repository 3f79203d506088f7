import type { ReactNode } from 'react';

interface NothingHereProps {
  readonly title: string;
  /** What the place is for, and the first step. */
  readonly children: ReactNode;
}

/** An empty place that says what it is for. */
export function NothingHere({ title, children }: NothingHereProps) {
  return (
    <div className="grid min-h-[36dvh] max-w-[46ch] place-content-center justify-items-start gap-2 justify-self-center text-pretty text-sm/6 text-text-2">
      <h2 className="font-semibold text-lg text-text tracking-tight">{title}</h2>
      {children}
    </div>
  );
}
