import type { Viewer } from '#lib/accounts/viewer';
import { database } from '#lib/platform/database/database';
import { listOriginals, listReferences } from '#lib/references/queries';
import type { Lookup } from '#lib/references/reference-library';
import { referenceRules } from '#lib/references/reference-rules';

/** What is known of as many references and originals as a draft can hold; strangers are left out. */
export async function lookUpReferences(
  viewer: Viewer,
  { keys, originals }: { keys: readonly string[]; originals: readonly string[] },
): Promise<Lookup> {
  const { db } = await database();
  const few = (list: readonly string[]) => list.slice(0, referenceRules.maxCount);
  return {
    references: await listReferences(db, viewer.id, few(keys)),
    originals: await listOriginals(db, viewer.id, few(originals)),
  };
}
