/** What pictures can be alike by. */
export const likenesses = ['colour', 'prompt'] as const;
export type Likeness = (typeof likenesses)[number];

/** So many are shown, the likest first. */
export const mostAlike = 24;

/** Where the pictures most like one are answered. */
export function alikeAddress(id: string, by: Likeness): string {
  return `/api/images/${id}/alike?by=${by}`;
}
