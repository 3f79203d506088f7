/** A popover does not go by itself when a way in it is followed and the page stays. */
export function closePopover({ currentTarget }: { readonly currentTarget: Element }): void {
  currentTarget.closest<HTMLElement>(':popover-open')?.hidePopover();
}
