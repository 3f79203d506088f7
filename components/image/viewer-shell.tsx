'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ViewerForm, viewerTitleId } from '#components/image/viewer-form';
import { useModal } from './use-modal.ts';

interface ViewerShellProps {
  readonly form: 'modal' | 'page';
  /** The picture that is shown: another one takes its place in the same dialog. */
  readonly id: string;
  readonly children: ReactNode;
}

/** The dialog of the viewer. It stays as one picture follows another. */
export function ViewerShell({ form, id, children }: ViewerShellProps) {
  return form === 'modal' ? (
    <Modal id={id}>{children}</Modal>
  ) : (
    <main>
      <ViewerForm value="page">
        <Shell id={id} className="md:h-[calc(100dvh-3rem)]">
          {children}
        </Shell>
      </ViewerForm>
    </main>
  );
}

type ShellProps = Pick<ViewerShellProps, 'id' | 'children'>;

function Modal({ id, children }: ShellProps) {
  const dialog = useRef<HTMLDivElement>(null);
  const shown = useRef(id);
  useLayoutEffect(() => {
    shown.current = id;
  }, [id]);
  useModal(dialog, shown);
  return (
    <ViewerForm value="modal">
      <Shell
        id={id}
        dialog={dialog}
        className="fixed inset-0 z-30 overflow-y-auto overscroll-contain bg-ground md:overflow-hidden"
      >
        {children}
      </Shell>
    </ViewerForm>
  );
}

interface DialogProps extends ShellProps {
  readonly dialog?: React.RefObject<HTMLDivElement | null>;
  readonly className: string;
}

function Shell({ id, dialog, className, children }: DialogProps) {
  const own = useRef<HTMLDivElement>(null);
  const root = dialog ?? own;
  const said = useFollowedPicture(root, id);
  return (
    // Not a native dialog: that would lie over the toasts as well.
    <div
      ref={root}
      role="dialog"
      aria-modal={dialog ? true : undefined}
      aria-labelledby={viewerTitleId}
      tabIndex={-1}
      data-viewer=""
      className={`outline-none ${className}`}
    >
      <p role="status" className="sr-only">
        {said}
      </p>
      {children}
    </div>
  );
}

/**
 * Another picture brings controls of its own: the focus goes on to the one that it was on, and the
 * picture is said.
 */
function useFollowedPicture(root: React.RefObject<HTMLElement | null>, id: string): string {
  const [said, setSaid] = useState('');
  const kept = useRef('');
  const last = useRef(id);
  useEffect(() => {
    const dialog = root.current;
    const note = ({ target }: FocusEvent) => {
      const control = target instanceof Element ? target.closest<HTMLElement>('[data-keep]') : null;
      kept.current = control?.dataset.keep ?? '';
    };
    dialog?.addEventListener('focusin', note);
    return () => dialog?.removeEventListener('focusin', note);
  }, [root]);
  useEffect(() => {
    const dialog = root.current;
    if (!dialog || last.current === id) return;
    last.current = id;
    setSaid(document.getElementById(viewerTitleId)?.textContent ?? '');
    if (dialog.contains(document.activeElement)) return;
    const same = `[data-keep="${CSS.escape(kept.current)}"]`;
    const control =
      dialog.querySelector<HTMLElement>(`${same}[aria-current]`) ??
      dialog.querySelector<HTMLElement>(same);
    (control ?? dialog).focus();
  }, [root, id]);
  return said;
}
