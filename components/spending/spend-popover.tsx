'use client';

import { lazy, Suspense, useState } from 'react';

const SpendMenu = lazy(() =>
  import('#components/spending/spend-menu').then((loaded) => ({ default: loaded.SpendMenu })),
);

interface SpendPopoverProps {
  /** By which a button opens it. */
  readonly id: string;
  readonly provider: 'demo' | 'seedream';
}

/** What was spent, over the page; nothing of it is loaded before it is opened. */
export function SpendPopover({ id, provider }: SpendPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-label="Spending"
      onToggle={(event) => setOpen(event.newState === 'open')}
      className="fixed inset-auto top-[52px] right-2 m-0 w-80 rounded-md border border-line-strong bg-raised p-4 text-text shadow-[0_8px_24px_oklch(0_0_0/0.18)] md:top-11 md:right-3"
    >
      <Suspense>{isOpen && <SpendMenu provider={provider} />}</Suspense>
    </div>
  );
}
