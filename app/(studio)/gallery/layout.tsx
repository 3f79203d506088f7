import type { ReactNode } from 'react';
import { Toasts } from '#components/ui/toasts';

/** Every page of the gallery can change pictures, and says what it did in the same place. */
export default function GalleryLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <Toasts />
    </>
  );
}
