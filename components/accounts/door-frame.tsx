import type { ReactNode } from 'react';
import { Logo } from '#components/shell/logo';

interface DoorFrameProps {
  readonly title: string;
  /** What it is about, under the title. */
  readonly about: string;
  readonly children: ReactNode;
}

/** A page for those who are not in the studio yet. */
export function DoorFrame({ title, about, children }: DoorFrameProps) {
  return (
    <div className="grid min-h-dvh grid-rows-[48px_1fr]">
      <header className="flex items-center px-4">
        <Logo />
      </header>
      <main className="grid place-items-center px-6 pt-8 pb-[16vh]">
        <div className="grid w-full max-w-[340px] gap-6">
          <div className="grid gap-2">
            <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
            <p className="text-pretty text-sm/6 text-text-2">{about}</p>
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
