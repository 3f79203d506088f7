import type { Scope } from '#lib/accounts/tokens/scope';

/** A token as its owner sees it in the settings: everything but the token. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  /** The last four characters of the token. */
  readonly ending: string;
  readonly scopes: readonly Scope[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  /** Null for one that is good until it is revoked. */
  readonly expiresAt: string | null;
  readonly isExpired: boolean;
}
