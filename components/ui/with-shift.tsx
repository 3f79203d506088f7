/** Whether a check box was pressed with the shift key, which means all up to it. */
export function isWithShift(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}
