'use client';

import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { Button } from '#components/ui/button';
import { progressType, toastManager } from '#components/ui/toast-manager';

interface ToastsProps {
  /** The classes that place them, from toast-places.ts; left out, they stand at the foot. */
  readonly place?: string;
}

const atFoot = 'bottom-[calc(5rem+env(safe-area-inset-bottom))] md:bottom-5';

/**
 * What is being done, and what was just done and can still be taken back. F6 leads to it from
 * anywhere; on a phone it stands above what lies at the end of the screen.
 */
export function Toasts({ place = atFoot }: ToastsProps) {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          className={`fixed inset-x-4 z-50 grid gap-2 outline-none md:right-5 md:left-auto md:w-88 ${place}`}
        >
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-md border border-line-strong bg-raised shadow-lg transition-[opacity,translate] duration-150 data-ending-style:translate-y-1 data-starting-style:translate-y-1 data-ending-style:opacity-0 data-starting-style:opacity-0 data-limited:hidden"
    >
      <Toast.Content className="flex items-center gap-2 py-1.5 pr-1.5 pl-3.5">
        <Toast.Title
          aria-live={toast.type === progressType ? 'off' : undefined}
          className="wrap-anywhere line-clamp-3 min-w-0 flex-1 tabular-nums"
        />
        <Toast.Action render={<Button size="small" />} />
        {toast.type !== progressType && (
          <Toast.Close
            render={<Button look="plain" size="icon" aria-label="Dismiss" title="Dismiss" />}
          >
            <X size={14} aria-hidden="true" />
          </Toast.Close>
        )}
      </Toast.Content>
    </Toast.Root>
  ));
}
