import type { ReactNode } from 'react';
import { Logo } from '#components/shell/logo';

interface NoticeProps {
  readonly title: string;
  /** What it means and what to do. */
  readonly children: ReactNode;
  /** The ways on, as buttons and links. */
  readonly actions: ReactNode;
  /** Something to quote when asking for help. */
  readonly reference?: string;
}

/** A page that has only something to say. */
export function Notice({ title, children, actions, reference }: NoticeProps) {
  return (
    <div className="grid min-h-dvh grid-rows-[48px_1fr]">
      <header className="flex items-center px-4">
        <Logo />
      </header>
      <main className="grid place-items-center px-6 pt-8 pb-[20vh]">
        <div className="grid max-w-[44ch] justify-items-start gap-3">
          <span aria-hidden="true" className="mb-2 flex gap-1.5 text-line-strong">
            <i className="h-6 w-8 rounded-[3px] border-2 border-current" />
            <i className="h-6 w-4 rounded-[3px] border-2 border-current border-dashed" />
            <i className="size-6 rounded-[3px] border-2 border-current" />
          </span>
          <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
          <div className="text-pretty text-sm/6 text-text-2">{children}</div>
          <div className="mt-3 flex flex-wrap gap-2">{actions}</div>
          {reference && (
            <p className="mt-2 text-text-3 text-xs tabular-nums">Reference {reference}</p>
          )}
        </div>
      </main>
    </div>
  );
}
