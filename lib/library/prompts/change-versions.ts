import { and, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { addVersion, holdKeptPrompt, openKeptPrompt } from '#lib/library/prompts/keep-version';
import type {
  DeletedVersion,
  PlacedVersion,
  PromptRename,
  VersionFailure,
} from '#lib/library/prompts/prompt-version';
import { keptPrompts, promptVersions } from '#lib/library/prompts/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** Calls a kept prompt something else. Several may have one name. */
export async function renamePrompt(
  db: Db,
  owner: Viewer,
  { id, name }: PromptRename,
): Promise<Result<null, VersionFailure>> {
  const renamed = await db
    .update(keptPrompts)
    .set({ name })
    .where(and(eq(keptPrompts.ownerId, owner.id), eq(keptPrompts.id, id)))
    .returning({ id: keptPrompts.id });
  return renamed.length > 0 ? ok(null) : failed({ code: 'not-found' });
}

/** Calls a version something else; its number stays. */
export async function renameOneVersion(
  db: Db,
  owner: Viewer,
  { id, name }: PromptRename,
): Promise<Result<null, VersionFailure>> {
  const renamed = await db
    .update(promptVersions)
    .set({ name })
    .where(and(eq(promptVersions.ownerId, owner.id), eq(promptVersions.id, id)))
    .returning({ id: promptVersions.id });
  return renamed.length > 0 ? ok(null) : failed({ code: 'not-found' });
}

/** What was deleted, and whether the kept prompt went with it: without a version it is nothing. */
interface VersionDeletion {
  readonly deleted: DeletedVersion;
  readonly isLast: boolean;
}

/** @returns what was deleted, so that it can be brought back */
export function removeVersion(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<VersionDeletion, VersionFailure>> {
  return db.transaction(async (tx) => {
    const its = and(eq(promptVersions.ownerId, owner.id), eq(promptVersions.id, id));
    const [version] = await tx.select().from(promptVersions).where(its);
    if (!version) return failed({ code: 'not-found' });
    const held = await holdKeptPrompt(tx, owner.id, version.keptPromptId);
    if (!held.ok) return held;
    const gone = await tx.delete(promptVersions).where(its).returning({ id: promptVersions.id });
    // It may have gone while this waited for the prompt.
    if (gone.length === 0) return failed({ code: 'not-found' });
    const { keptPromptId, number, name, prompt, createdAt } = version;
    const left = await tx.$count(promptVersions, eq(promptVersions.keptPromptId, keptPromptId));
    if (left === 0) await tx.delete(keptPrompts).where(eq(keptPrompts.id, keptPromptId));
    const deleted = {
      keptPromptId,
      keptPromptName: held.value.name,
      number,
      name,
      prompt,
      createdAt: createdAt.toISOString(),
    };
    return ok({ deleted, isLast: left === 0 });
  });
}

/** Brings a deleted version back under its number, and the kept prompt with it where it is gone. */
export function bringVersionBack(
  db: Db,
  owner: Viewer,
  { keptPromptId: id, keptPromptName, createdAt, ...version }: DeletedVersion,
): Promise<Result<PlacedVersion, VersionFailure>> {
  return db.transaction(async (tx) => {
    const there = await holdKeptPrompt(tx, owner.id, id);
    const held = there.ok
      ? there
      : await openKeptPrompt(tx, owner.id, { id, name: keptPromptName });
    if (!held.ok) return held;
    const its = eq(promptVersions.keptPromptId, id);
    const taken = await tx.$count(
      promptVersions,
      and(its, eq(promptVersions.number, version.number)),
    );
    const number = taken > 0 ? held.value.lastNumber + 1 : version.number;
    return addVersion(tx, owner.id, held.value, {
      ...version,
      number,
      createdAt: new Date(createdAt),
    });
  });
}
