import { aliasedTable, desc, eq, lt } from 'drizzle-orm';
import type { DeedDetails, DeedKind, DeedLine } from '#lib/accounts/deed';
import { deeds, users } from '#lib/accounts/tables';
import { afterCommit } from '#lib/platform/database/after-commit';
import type { Db } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';

interface Deed {
  readonly kind: DeedKind;
  readonly actorId: string | null;
  readonly personId?: string;
  readonly details?: DeedDetails;
  /** Of the client, where it is known. */
  readonly address?: string | null;
}

/**
 * Writes down what was done; in the transaction that does it, where there is one. The log of the
 * process has its number and no person: what belongs to whom is for those to read who may manage.
 */
export async function noteDeed(tx: Db, deed: Deed): Promise<void> {
  const { kind, actorId, personId = null, details = {}, address = null } = deed;
  const [noted] = await tx
    .insert(deeds)
    .values({ kind, actorId, personId, details, address })
    .returning({ id: deeds.id });
  afterCommit(tx, () => log.info({ event: kind, deed: noted?.id, ...details }, kind));
}

/** The newest lines before one, for whoever may manage: the caller has made sure of that. */
export async function listDeeds(db: Db, before: number | null, most: number): Promise<DeedLine[]> {
  const actor = aliasedTable(users, 'actor');
  const person = aliasedTable(users, 'person');
  const rows = await db
    .select({ deed: deeds, actor: actor.name, person: person.name })
    .from(deeds)
    .leftJoin(actor, eq(actor.id, deeds.actorId))
    .leftJoin(person, eq(person.id, deeds.personId))
    .where(before === null ? undefined : lt(deeds.id, before))
    .orderBy(desc(deeds.id))
    .limit(most);
  return rows.map(({ deed: { at, ...deed }, ...names }) => ({
    id: deed.id,
    at: at.toISOString(),
    kind: deed.kind,
    details: deed.details,
    address: deed.address,
    ...names,
  }));
}
