/**
 * What sharing a collection inside the studio brings. Who may look sees its pictures, and can take
 * them along: download them, use their recipe, and use them as references. Who may contribute puts
 * pictures of their own into it. Whoever sees a collection can take out what is their own; its owner
 * takes out anything. Nobody changes or deletes another's picture.
 */
export const accesses = ['view', 'contribute'] as const;

export type Access = (typeof accesses)[number];

export const accessNames: Readonly<Record<Access, string>> = {
  view: 'Can look',
  contribute: 'Can add images',
};

/** Who sees a collection, as its owner settles it. */
export interface AccessList {
  /** What everyone in the studio has; null for nothing. */
  readonly everyone: Access | null;
  readonly people: readonly AccessLine[];
  /** The nearest shared collection that it lies in: whoever sees that one sees it, too. */
  readonly above: string | null;
}

/** Somebody of the studio, and what they have of a collection by themselves. */
export interface AccessLine {
  readonly id: string;
  readonly name: string;
  /** Told only where two have the same name. */
  readonly email: string | null;
  readonly access: Access | null;
}
