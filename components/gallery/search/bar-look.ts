/** A quiet pill that opens a menu or removes a filter; 44 px high under a thumb. */
export const pillLook =
  'inline-flex h-11 shrink-0 select-none items-center gap-1 whitespace-nowrap rounded-full px-3.5 transition-colors duration-100 md:h-[26px] md:px-2.5 md:text-xs';

export const menuPillLook = `${pillLook} bg-hover text-text-2 hover:bg-line-strong hover:text-text aria-expanded:bg-line-strong aria-expanded:text-text`;

export const chipLook = `${pillLook} bg-accent-soft text-text hover:bg-line-strong`;

export const popupLook =
  'max-h-[min(26rem,var(--available-height))] overflow-y-auto overscroll-contain rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none';

/** A line of a menu, with room for its check mark at the end. */
export const itemLook =
  'flex min-h-11 cursor-default select-none items-center justify-between gap-3 rounded px-2.5 outline-none data-disabled:text-text-3 data-highlighted:bg-hover md:min-h-7';
