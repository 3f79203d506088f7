import type { ReactNode } from 'react';

/** A word on a tile. */
export function TileTag({ children }: { readonly children: ReactNode }) {
  return (
    <span className="pointer-events-none absolute bottom-1.5 left-1.5 max-w-[calc(100%-0.75rem)] truncate rounded bg-black/60 px-1.5 text-2xs text-white">
      {children}
    </span>
  );
}
