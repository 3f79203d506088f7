import { and, count, eq, sql } from 'drizzle-orm';
import { holdOwner } from '#lib/accounts/hold-owner';
import type { Viewer } from '#lib/accounts/viewer';
import { newId } from '#lib/id';
import {
  keptPromptsMax,
  type NewVersion,
  type PlacedVersion,
  type VersionFailure,
  versionsMax,
} from '#lib/library/prompts/prompt-version';
import { keptPrompts, promptVersions } from '#lib/library/prompts/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

type KeptRow = Pick<typeof keptPrompts.$inferSelect, 'id' | 'name' | 'lastNumber'>;

/** Keeps a wording, as the next version of a kept prompt or as the first one of a new one. */
export function keepVersion(
  db: Db,
  owner: Viewer,
  { of, name, prompt }: NewVersion,
): Promise<Result<PlacedVersion, VersionFailure>> {
  return db.transaction(async (tx) => {
    const held =
      'id' in of
        ? await holdKeptPrompt(tx, owner.id, of.id)
        : await openKeptPrompt(tx, owner.id, { id: newId(), name: of.name });
    if (!held.ok) return held;
    const number = held.value.lastNumber + 1;
    return addVersion(tx, owner.id, held.value, { number, name, prompt, createdAt: new Date() });
  });
}

type Added = Pick<typeof promptVersions.$inferSelect, 'number' | 'name' | 'prompt' | 'createdAt'>;

/** Adds a version to a kept prompt that is held, unless it has these words already. */
export async function addVersion(
  tx: Db,
  ownerId: string,
  { id: keptPromptId, name: keptPromptName, lastNumber }: KeptRow,
  version: Added,
): Promise<Result<PlacedVersion, VersionFailure>> {
  const refusal = await refusalOf(tx, keptPromptId, version.prompt);
  if (refusal) return failed(refusal);
  const { number, name } = version;
  await tx
    .update(keptPrompts)
    .set({ lastNumber: Math.max(lastNumber, number) })
    .where(eq(keptPrompts.id, keptPromptId));
  await tx.insert(promptVersions).values({ ...version, id: newId(), keptPromptId, ownerId });
  return ok({ keptPromptId, keptPromptName, number, name });
}

async function refusalOf(
  tx: Db,
  keptPromptId: string,
  prompt: string,
): Promise<VersionFailure | null> {
  const within = eq(promptVersions.keptPromptId, keptPromptId);
  const [known] = await tx
    .select({ number: promptVersions.number, name: promptVersions.name })
    .from(promptVersions)
    .where(and(within, sql`${promptVersions.key} = prompt_key(${prompt})`));
  if (known) return { code: 'known', ...known };
  const held = await tx.$count(promptVersions, within);
  return held >= versionsMax ? { code: 'over-limit', of: 'versions' } : null;
}

/** The kept prompt, which nobody else changes until the transaction ends. */
export async function holdKeptPrompt(
  tx: Db,
  ownerId: string,
  id: string,
): Promise<Result<KeptRow, VersionFailure>> {
  const { name, lastNumber } = keptPrompts;
  const [row] = await tx
    .select({ id: keptPrompts.id, name, lastNumber })
    .from(keptPrompts)
    .where(and(eq(keptPrompts.ownerId, ownerId), eq(keptPrompts.id, id)))
    .for('update');
  return row ? ok(row) : failed({ code: 'not-found' });
}

/** A kept prompt that has no version yet; refused where the identifier is another's. */
export async function openKeptPrompt(
  tx: Db,
  ownerId: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Result<KeptRow, VersionFailure>> {
  // One change of how many there are at a time.
  await holdOwner(tx, ownerId);
  const [held] = await tx
    .select({ prompts: count() })
    .from(keptPrompts)
    .where(eq(keptPrompts.ownerId, ownerId));
  if ((held?.prompts ?? 0) >= keptPromptsMax) return failed({ code: 'over-limit', of: 'prompts' });
  const made = await tx
    .insert(keptPrompts)
    .values({ id, ownerId, name })
    .onConflictDoNothing()
    .returning({ id: keptPrompts.id });
  return made.length > 0 ? ok({ id, name, lastNumber: 0 }) : failed({ code: 'not-found' });
}
