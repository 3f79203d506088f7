/** Where toasts stand on pages that have buttons at the end of the screen, which they do not cover. */

/** Above one line of them. On a phone it is no higher than what a page may have there in any case. */
export const aboveToolbar = 'bottom-[calc(5rem+env(safe-area-inset-bottom))] md:bottom-16';

/** Above a bar of several lines. */
export const aboveBar = 'bottom-[calc(10rem+env(safe-area-inset-bottom))] md:bottom-36';
