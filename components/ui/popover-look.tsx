/** What opens beneath the bar, at its end. */
export const popoverLook =
  'fixed inset-auto top-[52px] right-2 m-0 rounded-md border border-line-strong bg-raised text-text shadow-[0_8px_24px_oklch(0_0_0/0.18)] md:top-11 md:right-3';
