'use client';

import type { SpendMenuProps } from '#components/spending/spend-menu';
import { LatePopover } from '#components/ui/late-popover';

const load = () => import('#components/spending/spend-menu').then(({ SpendMenu }) => SpendMenu);

interface SpendPopoverProps extends SpendMenuProps {
  /** By which a button opens it. */
  readonly id: string;
}

/** What was spent, over the page. */
export function SpendPopover({ id, provider }: SpendPopoverProps) {
  return (
    <LatePopover<SpendMenuProps>
      id={id}
      role="dialog"
      aria-label="Spending"
      className="w-80 p-4"
      part={{ provider }}
      load={load}
    />
  );
}
