import { type ReactNode, useId } from 'react';

interface ReportSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a report under its heading. */
export function ReportSection({ title, children }: ReportSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 grid-cols-1 gap-3">
      <h2
        id={id}
        className="border-line border-b pb-2 font-semibold text-base tracking-tight print:break-after-avoid"
      >
        {title}
      </h2>
      {children}
    </section>
  );
}
