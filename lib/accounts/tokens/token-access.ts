import 'server-only';
import { mayKnock } from '#lib/accounts/knock';
import { findGoodToken } from '#lib/accounts/tokens/queries';
import { type Scope, scopesFor } from '#lib/accounts/tokens/scope';
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
  if (!mayKnock(headers, headers.get('origin') !== null)) return null;
  const token = readBearer(headers.get('authorization'));
  if (!token) return null;
  const { db } = await database();
  const row = await findGoodToken(db, hashOf(token));
  if (!row) return null;
  // A token does nothing that its person may not do at this moment.
  const scopes = scopesFor(row.role, row.scopes);
  return { tokenId: row.id, viewer: { id: row.ownerId }, scopes };
}
