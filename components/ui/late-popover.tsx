'use client';

import { type ComponentType, useEffect, useRef, useState } from 'react';
import { Late } from '#components/ui/late';
import { popoverLook } from '#components/ui/popover-look';

interface LatePopoverProps<Part> {
  /** By which a button opens it. */
  readonly id: string;
  readonly role: 'dialog' | 'radiogroup';
  readonly 'aria-label': string;
  readonly className: string;
  readonly part: Part;
  /** Fetches what is in it; the same function at every call. */
  load(): Promise<ComponentType<Part>>;
}

/** What opens beneath the bar; nothing of it is loaded before. */
export function LatePopover<Part extends object>(props: LatePopoverProps<Part>) {
  const { className, part, load, ...rest } = props;
  const [isOpen, setOpen] = useState(false);
  const popover = useRef<HTMLDivElement>(null);
  // A button opens it without a script: it may have been pressed before this one listened.
  useEffect(() => {
    if (popover.current?.matches(':popover-open')) setOpen(true);
  }, []);
  return (
    <div
      {...rest}
      ref={popover}
      popover="auto"
      onToggle={(event) => setOpen(event.newState === 'open')}
      className={`${popoverLook} ${className}`}
    >
      <Late when={isOpen} part={part} load={load} />
    </div>
  );
}
