import type { Role } from '#lib/accounts/role';
import type { MailOutcome } from '#lib/platform/mail';
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

/** What somebody has spent, by the estimate. */
export interface PersonSpending {
  readonly id: string;
  readonly name: string;
  readonly today: SpentSum;
  readonly month: SpentSum;
}

export interface SpentSum {
  /** That came back. */
  readonly images: number;
  readonly usd: number;
}

/** Why nothing was changed. */
export type PeopleFailure =
  /** There is no such person, or it is nobody that one may manage. */
  { readonly code: 'not-found' } | { readonly code: 'email-taken' };

/** What the inviter is told. */
export interface Invited {
  /** Shown once. */
  readonly link: string;
  /** `none` also where it was made for no address. */
  readonly mail: MailOutcome;
}
