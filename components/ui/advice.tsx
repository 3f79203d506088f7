import type { ReactNode } from 'react';
import { AdviceLine } from '#components/ui/advice-line';

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
  return (
    <div aria-live="polite" className={message ? 'mt-2' : undefined}>
      {message && (
        <AdviceLine id={id} tone={tone} message={message}>
          {children}
        </AdviceLine>
      )}
    </div>
  );
}
