import type * as z from 'zod/mini';
import {
  EnvSchema,
  type EnvValues,
  type Setting,
  type SettingName,
  settings,
} from '#lib/platform/env-schema';
import { isStrange, meantSetting } from '#lib/platform/setting-names';

export type EnvSource = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from an environment; an empty value counts as unset.
 *
 * @returns the values, or one sentence for each bad variable that names it; one whose name is that of
 *   a setting but for a slip is bad, since whoever set it believes that it holds
 */
export function parseEnv(source: EnvSource): { values: EnvValues } | { problems: string[] } {
  const given: Record<string, string | undefined> = {};
  for (const [name, setting] of Object.entries<Setting>(settings)) {
    given[name] = source[name]?.trim() || setting.fallback;
  }
  const parsed = EnvSchema.safeParse(given);
  const problems = [
    ...misspelt(source),
    ...(parsed.success
      ? missing(parsed.data)
      : parsed.error.issues.map((issue) => describeProblem(issue, given))),
  ];
  return parsed.success && problems.length === 0 ? { values: parsed.data } : { problems };
}

function misspelt(source: EnvSource): string[] {
  const strange = Object.keys(source).filter((name) => source[name]?.trim() && isStrange(name));
  return strange.flatMap((name) => {
    const meant = meantSetting(name);
    return meant ? [`${name} is no setting. Did you mean ${meant}?`] : [];
  });
}

/** Settings of which the first is nothing without the second. */
const needs: ReadonlyArray<readonly [SettingName, SettingName]> = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['MAIL_FROM', 'SMTP_URL'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
  ['OIDC_CLIENT_ID', 'OIDC_ISSUER'],
  ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER'],
  // Both lead people back to the studio, by the address that they know.
  ['SMTP_URL', 'STUDIO_URL'],
  ['OIDC_ISSUER', 'STUDIO_URL'],
];

function missing(values: EnvValues): string[] {
  return needs.flatMap(([one, other]) =>
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
