import type { Role } from '#lib/accounts/role';
import type { Budget } from '#lib/spending/budget';

/** Somebody of the studio, as those see them who manage it. */
export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly isSuspended: boolean;
  /** ISO 8601; null when they never came. */
  readonly lastSeen: string | null;
  /** Of their own, within that of the studio. */
  readonly budget: Budget;
  /** Images this month that count against it. */
  readonly usedThisMonth: number;
}

/** Why nothing was changed. */
export type PeopleFailure =
  /** There is no such person, or it is nobody that one may manage. */
  { readonly code: 'not-found' } | { readonly code: 'email-taken' };

/** What the inviter is told. */
export interface Invited {
  /** Shown once. */
  readonly link: string;
  readonly isMailed: boolean;
}
