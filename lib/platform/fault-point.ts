/**
 * The steps of a paid call between which a studio may die, named in their order. A program that tests
 * says what happens at them; in a studio nothing does. The steps of a file come with every file that
 * is written durably: the mark of a call, its answer, a picture and its smaller forms.
 */
export const faultPoints = [
  'intent-committed',
  'claim-committed',
  'file-opened',
  'file-written',
  'file-synced',
  'file-renamed',
  'call-marked',
  'first-byte-due',
  'body-sent',
  'answer-begun',
  'answer-received',
  'answer-journalled',
  'answer-committed',
  'images-inserted',
  'storing-committed',
  'link-fetched',
  'picture-kept',
  'row-stored',
  'end-committed',
  'journal-removed',
  'taken-on',
] as const;

export type FaultPoint = (typeof faultPoints)[number];

/** What happens at a point. At the steps of a file it may throw, and the step after it has failed. */
export type Fault = (point: FaultPoint) => void;

let injected: Fault | null = null;

export function faultPoint(point: FaultPoint): void {
  injected?.(point);
}

/** For programs that test. @param fault null takes back what was injected */
export function injectFault(fault: Fault | null): void {
  injected = fault;
}
