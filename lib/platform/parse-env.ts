import type * as z from 'zod/mini';
import {
  EnvSchema,
  type EnvValues,
  type Setting,
  type SettingName,
  settings,
} from '#lib/platform/env-schema';

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
  if (parsed.success) {
    const problems = halves(parsed.data);
    return problems.length > 0 ? { problems } : { values: parsed.data };
  }
  return { problems: parsed.error.issues.map((issue) => describeProblem(issue, given)) };
}

/** Settings of which one is nothing without the other. */
const together: ReadonlyArray<readonly [SettingName, SettingName]> = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
];

function halves(values: EnvValues): string[] {
  return together.flatMap(([one, other]) =>
    values[one] !== undefined && values[other] === undefined
      ? [`${other} must be set with ${one}.`]
      : [],
  );
}

const secretSettings: ReadonlySet<string> = new Set([
  'SEEDREAM_API_KEY',
  'DATABASE_URL',
  'STUDIO_SECRET',
  'SMTP_URL',
  'OIDC_CLIENT_SECRET',
]);

function describeProblem(
  issue: z.core.$ZodIssue,
  given: Record<string, string | undefined>,
): string {
  const name = String(issue.path[0]);
  // A secret is never repeated, not even a mistyped one, or one in an address.
  const isSecret = secretSettings.has(name);
  const shown = given[name]?.replace(/\/\/.*@/, '//…@');
  const value = isSecret ? '' : ` is "${shown}" and`;
  const rule =
    issue.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : issue.message;
  return `${name}${value} ${rule}.`;
}
