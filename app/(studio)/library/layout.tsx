import type { ReactNode } from 'react';
import { Toasts } from '#components/ui/toasts';

/** What can be taken back outlives the page on which it was done. */
export default function LibraryLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <Toasts />
    </>
  );
}
