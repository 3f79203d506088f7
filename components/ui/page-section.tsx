import type { ReactNode } from 'react';

interface PageSectionProps {
  /** Unique on the page: it names the section by its heading, and an address can lead to it. */
  readonly id: string;
  readonly title: string;
  /** A line beneath the heading. */
  readonly hint?: ReactNode;
  /** What can be done with all of it, at the other end of the heading. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** A part of a page of settings, under a heading of its own. */
export function PageSection({ id, title, hint, action, children }: PageSectionProps) {
  const heading = (
    <div className="grid gap-1">
      <h2 id={id} className="font-semibold text-base tracking-tight">
        {title}
      </h2>
      {hint !== undefined && (
        <p className="wrap-anywhere max-w-[64ch] text-pretty text-text-3 text-xs">{hint}</p>
      )}
    </div>
  );
  return (
    <section aria-labelledby={id} className="grid gap-4">
      {action === undefined ? (
        heading
      ) : (
        <div className="flex flex-wrap items-end justify-between gap-3">
          {heading}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
