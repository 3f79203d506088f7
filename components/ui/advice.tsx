import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface AdviceProps {
  readonly id: string;
  readonly tone: 'warn' | 'bad';
  /** Null keeps the place that is listened to, and shows nothing. */
  readonly message: string | null;
  /** What can be done about it, as a button. */
  readonly children?: ReactNode;
}

/** What is wrong with a field, said beneath it and aloud. */
export function Advice({ id, tone, message, children }: AdviceProps) {
  const colour = tone === 'warn' ? 'bg-warn-soft' : 'bg-bad-soft';
  return (
    <div
      aria-live="polite"
      className={
        message ? `mt-2 flex items-center gap-2.5 rounded py-2 pr-2 pl-2.5 ${colour}` : undefined
      }
    >
      {message && (
        <>
          <TriangleAlert
            size={14}
            aria-hidden="true"
            className={`shrink-0 ${tone === 'warn' ? 'text-warn' : 'text-bad'}`}
          />
          <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-2.5 gap-y-2">
            <p
              id={id}
              className="min-w-0 flex-[1_1_11rem] text-pretty text-text-2 text-xs/[1.125rem]"
            >
              {message}
            </p>
            {children}
          </div>
        </>
      )}
    </div>
  );
}
