import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon';

interface AdviceLineProps {
  /** Of the words. */
  readonly id: string;
  readonly tone: 'warn' | 'bad';
  readonly message: string;
  /** What can be done about it, as buttons. */
  readonly children?: ReactNode;
}

/** One thing that is wrong with a field, and what can be done about it. */
export function AdviceLine({ id, tone, message, children }: AdviceLineProps) {
  return (
    <div
      className={`flex items-center gap-2.5 rounded py-2 pr-2 pl-2.5 ${tone === 'warn' ? 'bg-warn-soft' : 'bg-bad-soft'}`}
    >
      <Icon
        name="warning"
        size={14}
        className={`shrink-0 ${tone === 'warn' ? 'text-warn' : 'text-bad'}`}
      />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-2.5 gap-y-2">
        <p id={id} className="min-w-0 flex-[1_1_11rem] text-pretty text-text-2 text-xs/[1.125rem]">
          {message}
        </p>
        {children}
      </div>
    </div>
  );
}
