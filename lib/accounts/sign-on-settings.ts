import 'server-only';
import { env } from '#lib/platform/env';

/** A team's own OpenID provider. */
export interface SignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

/** Null where there is none. All of it is set, and STUDIO_URL with it, or the studio does not start. */
export function signOnSettings(): SignOnSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env();
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: env().OIDC_NAME };
}
