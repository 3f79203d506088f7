import * as z from 'zod/mini';
import {
  imagesOrNone,
  isBaseUrl,
  isHost,
  isNetworkList,
  isOrigin,
  isSecureAddress,
  isTimeZone,
  numberBetween,
  wholeBetween,
} from '#lib/platform/env-rules';
import { ApiKey } from '#lib/platform/seedream/api-key';

/**
 * Every setting of the studio: its meaning, its default and what makes it bad. `.env.example` is
 * written from this table and `npm start` refuses to go on when a value does not parse.
 */
export interface Setting {
  /** For `.env.example`: what it is, in a sentence or two. */
  readonly about: string;
  /** What is used when it is unset; undefined means "nothing". */
  readonly fallback?: string;
  /** Left out of `.env.example`: set by the studio's own scripts, not by a person. */
  readonly internal?: boolean;
}

export const settings = {
  SEEDREAM_API_KEY: {
    about:
      'Secret key of the image provider; counts more than one that is set in Settings. Without either the studio runs as a demo, without billing.',
  },
  SEEDREAM_BASE_URL: {
    about: 'Where the provider answers. https, or plain http on this machine only.',
    fallback: 'https://api.novita.ai',
  },
  SEEDREAM_PRICE_USD: {
    about: 'Estimated price of one returned image in USD. Shown as an estimate, never as a bill.',
    fallback: '0.03',
  },
  SEEDREAM_DEADLINE_SECONDS: {
    about: 'How long one picture may take before its outcome counts as unknown.',
    fallback: '300',
  },
  SEEDREAM_DEADLINE_PER_IMAGE_SECONDS: {
    about: 'How much longer for each further picture of a set.',
    fallback: '60',
  },
  SEEDREAM_DEADLINE_CAP_SECONDS: { about: 'The longest deadline of any call.', fallback: '900' },
  SEEDREAM_CONCURRENCY: {
    about: 'Calls to the provider at the same time, of all workers together, 1 to 32.',
    fallback: '4',
  },
  SEEDREAM_IMAGES_PER_MINUTE: {
    about:
      'Images that are asked for in a minute at most, 1 to 10000. Unset: as many as the provider takes; when it asks for a pause, all wait.',
  },
  STUDIO_DATA_DIR: {
    about: 'Where pictures and the embedded database are kept.',
    fallback: './data',
  },
  DATABASE_URL: {
    about: 'A Postgres to use, postgres://… Unset: an embedded one in the data folder.',
  },
  HOST: {
    about:
      'Address to listen on. 127.0.0.1 or ::1: only this machine, without sign-in. Any other, as 0.0.0.0: everybody needs an account.',
    fallback: '127.0.0.1',
  },
  PORT: { about: 'Port to listen on.', fallback: '3000' },
  STUDIO_URL: {
    about:
      'The address people use, as https://studio.example. Set: everybody needs an account, and no other name is answered. Mail and single sign-on need it.',
  },
  STUDIO_SECRET: {
    about:
      'At least 32 characters of chance. Signs sessions and encrypts what is kept secret. Unset: one is made in the data folder.',
  },
  STUDIO_TRUSTED_PROXIES: {
    about:
      'Addresses or networks of proxies whose X-Forwarded-For is believed, with commas between, as 127.0.0.1, 10.0.0.0/8. Unset: none.',
  },
  SMTP_URL: {
    about:
      'A mail server, smtp:// or smtps://user:password@host:port; needs STUDIO_URL. Unset: links are shown to whoever makes them.',
  },
  MAIL_FROM: { about: 'The sender of mails, as Studio <studio@example.com>. Set with SMTP_URL.' },
  OIDC_ISSUER: {
    about:
      'An OpenID provider whose people may sign in, if they are invited. https, or http on this machine; needs STUDIO_URL. Register <STUDIO_URL>/api/auth/callback/oidc there.',
  },
  OIDC_CLIENT_ID: { about: 'The name of the studio at that provider.' },
  OIDC_CLIENT_SECRET: { about: 'Its secret.' },
  OIDC_NAME: { about: 'What the button says.', fallback: 'Single sign-on' },
  STUDIO_MIN_FREE_DISK_MB: {
    about:
      'New work is refused, and nothing that waits is sent, while the disk has less room than this, or than 5 % of it. 0: only when it is full.',
    fallback: '2048',
  },
  STUDIO_BUDGET_DAY_IMAGES: {
    about:
      'Images that may be ordered in a day, or none for no limit. Unset: 100 with a key, no limit in the demo. What is set in the studio counts more.',
  },
  STUDIO_BUDGET_MONTH_IMAGES: {
    about: 'The same for a calendar month. Unset: no limit.',
  },
  STUDIO_TIME_ZONE: {
    about: 'Where a day of spending begins, as Europe/Berlin. Unset: where this machine is.',
  },
  STUDIO_REFERENCE_BUDGET_MB: {
    about: 'References of one request that weigh more together, in MB, are warned about.',
    fallback: '20',
  },
  STUDIO_IMPORT_MAX_MB: {
    about: 'What one picture that is imported into the gallery may weigh, in MB.',
    fallback: '100',
  },
  STUDIO_TRASH_DAYS: {
    about: 'How long pictures stay in the trash before they are deleted for good, 1 to 3650 days.',
    fallback: '30',
  },
  STUDIO_API_REQUESTS_PER_MINUTE: {
    about: 'Requests that scripts may send with one API token, at once and a minute, 1 to 100000.',
    fallback: '120',
  },
  STUDIO_LEASE_SECONDS: {
    about:
      'How long a worker may be silent before others take over what it was doing, 1 to 300 seconds; the same for all workers of one database.',
    fallback: '15',
  },
  DEMO_SECONDS_PER_IMAGE: { about: 'How long the demo takes for a picture.', fallback: '6' },
  DEMO_LINK_SECONDS: { about: 'How long the links of the demo live.', fallback: '600' },
  LOG_LEVEL: { about: 'trace, debug, info, warn, error or silent.', fallback: 'info' },
  STUDIO_LOG_PROMPTS: {
    about: 'true writes the prompt of each order into the log; otherwise none is.',
    fallback: 'false',
  },
  STUDIO_DEMO_URL: {
    about: 'Where the demo server listens; set by the start script.',
    internal: true,
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

export const EnvSchema = z.object({
  SEEDREAM_API_KEY: z.optional(ApiKey),
  SEEDREAM_BASE_URL: z
    .string()
    .check(
      z.refine(isBaseUrl, 'must be an https address without a path, or plain http on this machine'),
    ),
  SEEDREAM_PRICE_USD: numberBetween(0, 100),
  SEEDREAM_DEADLINE_SECONDS: numberBetween(1, 3600),
  SEEDREAM_DEADLINE_PER_IMAGE_SECONDS: numberBetween(0, 3600),
  SEEDREAM_DEADLINE_CAP_SECONDS: numberBetween(1, 7200),
  SEEDREAM_CONCURRENCY: wholeBetween(1, 32),
  SEEDREAM_IMAGES_PER_MINUTE: z.optional(wholeBetween(1, 10_000)),
  STUDIO_DATA_DIR: z.string(),
  DATABASE_URL: z.optional(
    z.string().check(z.regex(/^postgres(?:ql)?:\/\/\S+$/, 'must begin with postgres://')),
  ),
  HOST: z.string().check(z.refine(isHost, 'must be an address of this machine, as 0.0.0.0')),
  PORT: wholeBetween(1, 65_535),
  STUDIO_URL: z.optional(
    z.string().check(z.refine(isOrigin, 'must be an http or https address without a path')),
  ),
  STUDIO_SECRET: z.optional(z.string().check(z.minLength(32, 'must have at least 32 characters'))),
  STUDIO_TRUSTED_PROXIES: z.optional(
    z.string().check(z.refine(isNetworkList, 'must be addresses or networks with commas between')),
  ),
  SMTP_URL: z.optional(
    z.string().check(z.regex(/^smtps?:\/\/\S+$/, 'must begin with smtp:// or smtps://')),
  ),
  MAIL_FROM: z.optional(z.string()),
  OIDC_ISSUER: z.optional(
    z.string().check(z.refine(isSecureAddress, 'must be https, or http on this machine')),
  ),
  OIDC_CLIENT_ID: z.optional(z.string()),
  OIDC_CLIENT_SECRET: z.optional(z.string()),
  OIDC_NAME: z.string(),
  STUDIO_MIN_FREE_DISK_MB: wholeBetween(0, 100_000_000),
  STUDIO_BUDGET_DAY_IMAGES: z.optional(imagesOrNone()),
  STUDIO_BUDGET_MONTH_IMAGES: z.optional(imagesOrNone()),
  STUDIO_TIME_ZONE: z.optional(
    z.string().check(z.refine(isTimeZone, 'must be the name of a time zone, as Europe/Berlin')),
  ),
  STUDIO_REFERENCE_BUDGET_MB: numberBetween(1, 100),
  STUDIO_IMPORT_MAX_MB: wholeBetween(1, 1000),
  STUDIO_TRASH_DAYS: wholeBetween(1, 3650),
  STUDIO_API_REQUESTS_PER_MINUTE: wholeBetween(1, 100_000),
  STUDIO_LEASE_SECONDS: wholeBetween(1, 300),
  DEMO_SECONDS_PER_IMAGE: numberBetween(0, 600),
  DEMO_LINK_SECONDS: numberBetween(0, 86_400),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
  STUDIO_LOG_PROMPTS: z.pipe(
    z.enum(['true', 'false']),
    z.transform((text: 'true' | 'false') => text === 'true'),
  ),
  STUDIO_DEMO_URL: z.optional(
    z.string().check(z.refine(isBaseUrl, 'must be an address on this machine')),
  ),
} satisfies Record<SettingName, unknown>);
export type EnvValues = z.infer<typeof EnvSchema>;
