import 'server-only';
import { notFound } from 'next/navigation';
import type { DeedLine } from '#lib/accounts/deed';
import { listDeeds } from '#lib/accounts/deeds';
import type { OpenInvitation } from '#lib/accounts/door-link';
import { listInvitations } from '#lib/accounts/door-links';
import { studioMode } from '#lib/accounts/mode';
import type { Role } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { listPeople } from '#lib/people/people-queries';
import { listPeopleSpending } from '#lib/people/people-spending';
import type { PersonLine, PersonSpending } from '#lib/people/person';
import { database } from '#lib/platform/database/database';
import { provider, studioTimeZone } from '#lib/platform/env';
import { canSendMail } from '#lib/platform/mail';
import { spendingDay } from '#lib/spending/spending-day';

export interface PeoplePage {
  /** Of whoever looks. */
  readonly role: Role;
  readonly people: readonly PersonLine[];
  /** This month; who spent nothing is not in it. */
  readonly spending: readonly PersonSpending[];
  readonly invitations: readonly OpenInvitation[];
  readonly canSendMail: boolean;
}

/** Everything that Settings shows of people; only on the network are there any. */
export async function getPeoplePage(): Promise<PeoplePage> {
  const { role } = await requireViewer('manage');
  if (studioMode().is !== 'network') notFound();
  const { db } = await database();
  const { kind } = provider();
  const today = spendingDay(new Date(), studioTimeZone());
  return {
    role,
    people: await listPeople(db, kind),
    spending: await listPeopleSpending(db, kind, today),
    invitations: await listInvitations(db),
    canSendMail: canSendMail(),
  };
}

const deedsAPage = 100;

export interface LogPage {
  readonly deeds: readonly DeedLine[];
  /** Where the next page begins, or null at the end. */
  readonly next: number | null;
}

/** What people did, the newest first. @param before where the page begins, as an address says it */
export async function getLogPage(before: string | undefined): Promise<LogPage> {
  await requireViewer('manage');
  if (studioMode().is !== 'network') notFound();
  const { db } = await database();
  const from = before && /^\d{1,15}$/.test(before) ? Number(before) : null;
  const deeds = await listDeeds(db, from, deedsAPage + 1);
  const shown = deeds.slice(0, deedsAPage);
  return { deeds: shown, next: deeds.length > deedsAPage ? (shown.at(-1)?.id ?? null) : null };
}
