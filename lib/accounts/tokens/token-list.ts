import type { ApiToken } from '#lib/accounts/tokens/api-token';
import { listTokenRows } from '#lib/accounts/tokens/queries';
import type { Viewer } from '#lib/accounts/viewer';
import { database } from '#lib/platform/database/database';

/** The tokens of a viewer for the settings; at most `mostTokens`, so there are no pages. */
export async function listTokens(viewer: Viewer): Promise<ApiToken[]> {
  const { db } = await database();
  const rows = await listTokenRows(db, viewer.id);
  return rows.map(({ createdAt, lastUsedAt, expiresAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  }));
}
