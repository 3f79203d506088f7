import 'server-only';
import { isAllowed } from '#lib/accounts/request-guard';
import { findGoodToken } from '#lib/accounts/tokens/queries';
import type { Scope } from '#lib/accounts/tokens/scope';
import { hashOf, readBearer } from '#lib/accounts/tokens/secret';
import type { Viewer } from '#lib/accounts/viewer';
import { database } from '#lib/platform/database/database';

/** Whoever a token speaks for, and what it may be used for. */
export interface TokenAccess {
  readonly tokenId: string;
  readonly viewer: Viewer;
  readonly scopes: readonly Scope[];
}

/**
 * For route handlers of scripts: who the bearer token of a request speaks for. Null without one and
 * for any that is unknown, revoked or expired. The Host is checked as for pages. Scripts send no
 * Origin, so none is needed; one that is there comes from a page, and must be the studio's own.
 */
export async function viewerOfToken(request: Request): Promise<TokenAccess | null> {
  const { headers } = request;
  const origin = headers.get('origin');
  if (!isAllowed({ host: headers.get('host'), origin, changes: origin !== null })) return null;
  const token = readBearer(headers.get('authorization'));
  if (!token) return null;
  const { db } = await database();
  const row = await findGoodToken(db, hashOf(token));
  return row && { tokenId: row.id, viewer: { id: row.ownerId }, scopes: row.scopes };
}
