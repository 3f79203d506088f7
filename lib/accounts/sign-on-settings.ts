import 'server-only';
import { studioMode } from '#lib/accounts/mode';
import { env } from '#lib/platform/env';

/** A team's own OpenID provider. */
export interface SignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

/** Null where it is not set up whole. The provider leads back to the studio, whose address it has to know. */
export function signOnSettings(): SignOnSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env();
  const mode = studioMode();
  const isKnown = mode.is === 'network' && mode.url !== null;
  if (!issuer || !clientId || !clientSecret || !isKnown) return null;
  return { issuer, clientId, clientSecret, name: env().OIDC_NAME };
}
