import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { type LinkKind, linkPaths, type OpenInvitation } from '#lib/accounts/door-link';
import { studioAddress } from '#lib/accounts/mode';
import type { Role } from '#lib/accounts/role';
import { doorLinks, users } from '#lib/accounts/tables';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';

const hour = 60 * 60;
/** In seconds. */
const lifetimes: Readonly<Record<LinkKind, number>> = {
  setup: 24 * hour,
  invitation: 7 * 24 * hour,
  'new-password': 24 * hour,
};

export interface DoorLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly role: Role | null;
  readonly email: string | null;
  readonly personId: string | null;
  readonly madeBy: string | null;
}

interface NewLink extends Partial<Pick<DoorLink, 'role' | 'email' | 'personId' | 'madeBy'>> {
  readonly kind: LinkKind;
  /** In seconds; as its kind has it when left out. */
  readonly lifetime?: number;
  /** Where it leads: by what whoever makes it knows the studio, if somebody asks for it. */
  readonly origin?: string;
}

/** Makes a link and returns its address: the only time that its token is known. */
export async function makeLink(
  tx: Db,
  { lifetime, origin = studioAddress(), ...link }: NewLink,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const seconds = lifetime ?? lifetimes[link.kind];
  await tx.insert(doorLinks).values({
    ...link,
    id: newId(),
    tokenHash: hashOf(token),
    expiresAt: sql`now() + make_interval(secs => ${seconds})`,
  });
  return `${origin}${linkPaths[link.kind]}/${token}`;
}

/** The link that a token belongs to, as long as it may be used; unknown, used and old are alike. */
export async function findLink(db: Db, kind: LinkKind, token: string): Promise<DoorLink | null> {
  const [link] = await db.select(columns).from(doorLinks).where(isOpen(kind, token));
  return link ?? null;
}

/** Uses a link up, in the transaction that does what it is for. */
export async function takeLink(tx: Db, kind: LinkKind, token: string): Promise<DoorLink | null> {
  const [link] = await tx
    .update(doorLinks)
    .set({ usedAt: sql`now()` })
    .where(isOpen(kind, token))
    .returning(columns);
  return link ?? null;
}

/** The newest invitation that waits for an e-mail address. */
export async function findInvitationOf(db: Db, email: string): Promise<DoorLink | null> {
  const [link] = await db
    .select(columns)
    .from(doorLinks)
    .where(waitsFor(email))
    .orderBy(desc(doorLinks.createdAt))
    .limit(1);
  return link ?? null;
}

/** Uses up all of them, and returns the newest. */
export async function takeInvitationOf(tx: Db, email: string): Promise<DoorLink | null> {
  const newest = await findInvitationOf(tx, email);
  await tx.update(doorLinks).set({ usedAt: sql`now()` }).where(waitsFor(email));
  return newest;
}

/** Forgets for whom links were that are good for nothing any more. */
export async function forgetInvited(db: Db): Promise<void> {
  const isOver = or(isNotNull(doorLinks.usedAt), lt(doorLinks.expiresAt, sql`now()`));
  await db
    .update(doorLinks)
    .set({ email: null })
    .where(and(isOver, isNotNull(doorLinks.email)));
}

/** Takes back what was not used yet. */
export async function revokeLink(tx: Db, kind: LinkKind, id: string): Promise<boolean> {
  const revoked = await tx
    .update(doorLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(doorLinks.id, id), eq(doorLinks.kind, kind), isNull(doorLinks.usedAt)))
    .returning({ id: doorLinks.id });
  return revoked.length > 0;
}

/** Takes back all of a kind, where only the newest counts. */
export async function revokeLinks(tx: Db, kind: LinkKind, personId?: string): Promise<void> {
  const whose = personId === undefined ? undefined : eq(doorLinks.personId, personId);
  await tx
    .update(doorLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(doorLinks.kind, kind), isNull(doorLinks.usedAt), whose));
}

/** Takes back what somebody has made and nobody has used: who manages no more lets nobody in. */
export async function revokeLinksBy(tx: Db, personId: string): Promise<void> {
  await tx
    .update(doorLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(doorLinks.madeBy, personId), isNull(doorLinks.usedAt)));
}

/** Invitations that wait for somebody, newest first, for whoever may manage. */
export async function listInvitations(db: Db): Promise<OpenInvitation[]> {
  const rows = await db
    .select({ ...columns, name: users.name, expiresAt: doorLinks.expiresAt })
    .from(doorLinks)
    .leftJoin(users, eq(users.id, doorLinks.madeBy))
    .where(and(eq(doorLinks.kind, 'invitation'), isNull(doorLinks.usedAt), isYoung))
    .orderBy(desc(doorLinks.createdAt));
  return rows.map(({ id, role, email, name, expiresAt }) => ({
    id,
    email,
    role: role ?? 'viewer',
    madeBy: name,
    expiresAt: expiresAt.toISOString(),
  }));
}

const columns = {
  id: doorLinks.id,
  kind: doorLinks.kind,
  role: doorLinks.role,
  email: doorLinks.email,
  personId: doorLinks.personId,
  madeBy: doorLinks.madeBy,
};

const isYoung = gt(doorLinks.expiresAt, sql`now()`);

function waitsFor(email: string) {
  const isInvitation = eq(doorLinks.kind, 'invitation');
  return and(isInvitation, eq(doorLinks.email, email), isNull(doorLinks.usedAt), isYoung);
}

function isOpen(kind: LinkKind, token: string) {
  const isIt = eq(doorLinks.tokenHash, hashOf(token));
  return and(isIt, eq(doorLinks.kind, kind), isNull(doorLinks.usedAt), isYoung);
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
