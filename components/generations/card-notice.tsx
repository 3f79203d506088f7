import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon';

interface CardNoticeProps {
  /** `warn` where money or a picture is in doubt, `bad` where nothing was made. */
  readonly tone: 'warn' | 'bad';
  readonly title: string;
  /** What it means for picture and money, and what to do. */
  readonly children: ReactNode;
  /** The ways on, as buttons. */
  readonly actions?: ReactNode;
}

/** What went wrong with a generation, in the place where its pictures would be. */
export function CardNotice({ tone, title, children, actions }: CardNoticeProps) {
  return (
    <div
      className={`grid max-w-[78ch] grid-cols-[auto_1fr] gap-x-2.5 rounded-md py-3 pr-4 pl-3 ${tone === 'warn' ? 'bg-warn-soft' : 'bg-bad-soft'}`}
    >
      <Icon
        name={tone === 'warn' ? 'warning' : 'alert'}
        size={16}
        className={`mt-0.5 ${tone === 'warn' ? 'text-warn' : 'text-bad'}`}
      />
      <div className="grid min-w-0 gap-1">
        <p className="font-medium">{title}</p>
        <div className="grid gap-1.5 text-pretty text-text-2">{children}</div>
        {actions && <div className="mt-2 flex flex-wrap gap-1.5">{actions}</div>}
      </div>
    </div>
  );
}
