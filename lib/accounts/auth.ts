import 'server-only';
import { passkey } from '@better-auth/passkey';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { nextCookies } from 'better-auth/next-js';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { eq } from 'drizzle-orm';
import { addressHeader } from '#lib/accounts/client-address';
import { noteDeed } from '#lib/accounts/deeds';
import { asInvited, provenBy, useInvitation } from '#lib/accounts/known-address';
import { studioAddress } from '#lib/accounts/mode';
import { keyFor } from '#lib/accounts/secret';
import { signOnSettings } from '#lib/accounts/sign-on-settings';
import { authAccounts, passkeys, sessions, users, verifications } from '#lib/accounts/tables';
import { type Db, database } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';
import { processSingleton } from '#lib/platform/process-singleton';

const daySeconds = 24 * 60 * 60;

/** What keeps passwords, passkeys and sessions; made at the first question, with the database. */
export function auth(): Promise<Auth> {
  return processSingleton('auth', async () => makeAuth((await database()).db));
}

export type Auth = ReturnType<typeof makeAuth>;

function makeAuth(db: Db) {
  const schema = { users, sessions, authAccounts, verifications, passkeys };
  return betterAuth({
    appName: 'Seedream Studio',
    baseURL: studioAddress(),
    basePath: '/api/auth',
    secret: keyFor('sessions').toString('base64url'),
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    onAPIError: { errorURL: `${studioAddress()}/sign-in` },
    // Origins are looked at before anything comes here: see viewer.ts.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    user: {
      modelName: 'users',
      additionalFields: {
        role: { type: 'string', input: false },
        suspendedAt: { type: 'date', required: false, input: false },
        deletedAt: { type: 'date', required: false, input: false },
      },
    },
    session: {
      modelName: 'sessions',
      expiresIn: 30 * daySeconds,
      updateAge: daySeconds,
      // Whoever is signed out or suspended is so at the next request.
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'authAccounts',
      updateAccountOnSignIn: false,
      // The provider has to have verified the address. The studio itself sends no mail to do so: an
      // account whose address nobody has proven belongs to whoever does, see provenBy.
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
    },
    verification: { modelName: 'verifications' },
    // People come in by links only, see door-link.ts, and their limits are the studio's own.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 256,
    },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'studio',
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    databaseHooks: hooksOn(db),
    logger: { level: 'error', log: (_level, message) => log.error({ event: 'auth' }, message) },
    telemetry: { enabled: false },
    plugins: [
      passkey({ rpName: 'Seedream Studio', schema: { passkey: { modelName: 'passkeys' } } }),
      ...singleSignOn(),
      // The last one: it hands the cookies of the others to server actions.
      nextCookies(),
    ],
  });
}

function hooksOn(db: Db) {
  return {
    session: {
      create: {
        before: ({ userId }: { userId: string }) => refuseSuspended(db, userId),
        // By password, passkey or single sign-on, and by a link that makes an account.
        after: ({ userId, ipAddress }: { userId: string; ipAddress?: string | null }) =>
          noteDeed(db, { kind: 'signed-in', actorId: userId, address: ipAddress ?? null }),
      },
    },
    user: {
      create: {
        before: (user: { email: string; emailVerified: boolean; name: string }) =>
          asInvited(db, user),
        after: ({ id, email }: { id: string; email: string }) => useInvitation(db, id, email),
      },
    },
    account: {
      create: {
        async before({ userId, providerId }: { userId: string; providerId: string }) {
          await provenBy(db, userId, providerId);
          return { data: noTokens };
        },
      },
      update: { before: async () => ({ data: noTokens }) },
    },
  };
}

/**
 * What a provider gives for asking it more is not kept: the studio asks nothing more, and whoever
 * reads its database or a backup could.
 */
const noTokens = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
} as const;

/** However somebody proves who they are: suspended or deleted, they are not let in. */
async function refuseSuspended(db: Db, userId: string): Promise<false | undefined> {
  const [person] = await db
    .select({ suspendedAt: users.suspendedAt, deletedAt: users.deletedAt })
    .from(users)
    .where(eq(users.id, userId));
  return !person || person.suspendedAt || person.deletedAt ? false : undefined;
}

function singleSignOn() {
  const settings = signOnSettings();
  if (!settings) return [];
  const { issuer, clientId, clientSecret } = settings;
  const discoveryUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const scopes = ['openid', 'email', 'profile'];
  // Only people who are known already or invited, by their e-mail address: see known-address.ts.
  const provider = { providerId: 'oidc', discoveryUrl, clientId, clientSecret, scopes };
  return [
    genericOAuth({ config: [{ ...provider, pkce: true, requireIdTokenVerification: true }] }),
  ];
}
