'use client';

import { Dialog as Parts } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { Button } from '#components/ui/button';

const sizes = {
  /** A question or a short form. */
  medium: 'md:max-w-lg',
  /** Two things side by side. */
  large: 'md:max-w-5xl',
  /** A place to work in: as much of the window as there is. */
  full: 'md:h-full md:max-w-none',
} as const;

interface DialogProps {
  /** The heading, and the accessible name. */
  readonly title: string;
  /** A quiet line under the heading. */
  readonly description?: string;
  readonly size?: keyof typeof sizes;
  /**
   * Whether something was typed that would be lost: then a press beside it closes nothing, and Escape
   * has to be pressed twice.
   */
  readonly holdsWords?: boolean;
  /** What the keyboard is on at first; left out, the dialog itself, so that it is read from its top. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
  /** What it is all for: buttons in one row, the primary one last. */
  readonly footer?: ReactNode;
  /** Asked for by the close button, Escape or a press beside it. */
  onClose(): void;
}

/**
 * Something to be settled before the page goes on; it is open for as long as it is mounted. On a
 * phone it fills the screen, and the focus goes back to where it was when it closes.
 */
export function Dialog(props: DialogProps) {
  const { title, description, size = 'medium', initialFocus, children, footer, onClose } = props;
  const { holdsWords = false } = props;
  const popup = useRef<HTMLDivElement>(null);
  const [isWarned, setWarned] = useState(false);
  const change = (open: boolean, { reason }: Parts.Root.ChangeEventDetails) => {
    const isRash = reason === 'escape-key' && holdsWords && !isWarned;
    if (isRash) setWarned(true);
    else if (!open) onClose();
  };
  return (
    <Parts.Root open disablePointerDismissal={holdsWords} onOpenChange={change}>
      <Parts.Portal>
        <Parts.Backdrop className="scrim z-40" />
        <Parts.Viewport className="fixed inset-0 z-40 flex items-center justify-center overflow-hidden md:p-6">
          <Parts.Popup
            ref={popup}
            initialFocus={initialFocus ?? popup}
            className={`flex size-full flex-col overflow-clip bg-raised outline-none md:h-auto md:max-h-full md:rounded-lg md:border md:border-line-strong ${sizes[size]}`}
          >
            <header className="flex shrink-0 items-start gap-3 border-line border-b py-2 pr-2 pl-4 md:py-3 md:pr-3 md:pl-5">
              <div className="grid min-w-0 flex-1 gap-0.5 py-3 md:py-1">
                <Parts.Title className="wrap-anywhere line-clamp-2 font-semibold text-sm/5">
                  {title}
                </Parts.Title>
                {description && (
                  <Parts.Description className="text-pretty text-text-3 text-xs">
                    {description}
                  </Parts.Description>
                )}
              </div>
              <Parts.Close
                render={<Button look="plain" size="icon" aria-label="Close" title="Close" />}
              >
                <X size={16} aria-hidden="true" />
              </Parts.Close>
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4 md:p-5">
              {children}
            </div>
            {isWarned && holdsWords && (
              <p role="alert" className="shrink-0 border-line border-t px-4 py-2 text-sm md:px-5">
                Press Escape again to leave without what you typed.
              </p>
            )}
            {footer && (
              <footer className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-line border-t p-4 pb-[max(1rem,env(safe-area-inset-bottom))] md:px-5 md:py-3">
                {footer}
              </footer>
            )}
          </Parts.Popup>
        </Parts.Viewport>
      </Parts.Portal>
    </Parts.Root>
  );
}
