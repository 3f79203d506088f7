import * as z from 'zod/mini';

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
    about: 'Secret key of the image provider. Unset: the studio runs as a demo, without billing.',
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
    about: 'Address to listen on. Only this machine until accounts exist: 127.0.0.1 or ::1.',
    fallback: '127.0.0.1',
  },
  PORT: { about: 'Port to listen on.', fallback: '3000' },
  STUDIO_MIN_FREE_DISK_MB: {
    about: 'New work is refused while the disk has less room than this, or than 5 % of it.',
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

export const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

export const EnvSchema = z.object({
  SEEDREAM_API_KEY: z.optional(
    z.string().check(
      // The log takes it out by its value, so it may hold nothing that JSON writes differently.
      z.regex(/^[!#-[\]-~]+$/, 'must be one word without spaces, quotation marks and backslashes'),
    ),
  ),
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
  HOST: z
    .string()
    .check(
      z.refine(
        (host) => loopbackHosts.has(host),
        'must be 127.0.0.1 or ::1: beyond this machine the studio needs accounts, which it does not have yet',
      ),
    ),
  PORT: wholeBetween(1, 65_535),
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

export type EnvSource = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from an environment; an empty value counts as unset.
 *
 * @returns the values, or one sentence for each bad variable that names it
 */
export function parseEnv(source: EnvSource): { values: EnvValues } | { problems: string[] } {
  const given: Record<string, string | undefined> = {};
  for (const [name, setting] of Object.entries<Setting>(settings)) {
    given[name] = source[name]?.trim() || setting.fallback;
  }
  const parsed = EnvSchema.safeParse(given);
  if (parsed.success) return { values: parsed.data };
  return { problems: parsed.error.issues.map((issue) => describeProblem(issue, given)) };
}

function describeProblem(
  issue: z.core.$ZodIssue,
  given: Record<string, string | undefined>,
): string {
  const name = String(issue.path[0]);
  // A secret is never repeated, not even a mistyped one, or one in an address.
  const isSecret = name === 'SEEDREAM_API_KEY' || name === 'DATABASE_URL';
  const shown = given[name]?.replace(/\/\/.*@/, '//…@');
  const value = isSecret ? '' : ` is "${shown}" and`;
  const rule =
    issue.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : issue.message;
  return `${name}${value} ${rule}.`;
}

function numberBetween(low: number, high: number) {
  const message = `must be a number from ${low} to ${high}`;
  return z.pipe(
    z.string().check(z.regex(/^\d+(?:\.\d+)?$/, message)),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.number().check(z.gte(low, message), z.lte(high, message)),
    ),
  );
}

function wholeBetween(low: number, high: number) {
  const message = `must be a whole number from ${low} to ${high}`;
  return z.pipe(
    z.string().check(z.regex(/^\d+$/, message)),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.number().check(z.gte(low, message), z.lte(high, message)),
    ),
  );
}

function imagesOrNone() {
  const message = 'must be a whole number of images from 0 to 1000000, or none';
  return z.pipe(
    z.string().check(z.regex(/^(?:none|\d{1,7})$/, message)),
    z.pipe(
      z.transform((text: string) => (text === 'none' ? null : Number(text))),
      z.nullable(z.number().check(z.lte(1_000_000, message))),
    ),
  );
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const secure =
    url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(hostname));
  return secure && url.pathname === '/' && !url.search && !url.username && !url.password;
}
