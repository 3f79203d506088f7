import { distance } from 'fastest-levenshtein';
import { type Setting, type SettingName, settings } from '#lib/platform/env-schema';

/** How settings begin that are the studio's by their name. */
const beginnings = ['SEEDREAM_', 'STUDIO_', 'OIDC_', 'DEMO_', 'SMTP_'];

/** What the studio's own scripts tell each other. */
const amongScripts: ReadonlySet<string> = new Set(['STUDIO_STARTED_BY']);

/** One letter of so many may be wrong, missing or too many. */
const lettersAMistake = 5;

/** Whether a name looks like a setting and is none. */
export function isStrange(name: string): boolean {
  if (name in settings || amongScripts.has(name)) return false;
  return beginnings.some((beginning) => name.startsWith(beginning));
}

/**
 * The setting that a strange name was meant for: by its words, of which some are missing or too many,
 * or by its letters. Null when it is like none: Android Studio reads STUDIO_JDK, a cluster sets
 * STUDIO_SERVICE_HOST, and neither is meant for this studio.
 */
export function meantSetting(name: string): SettingName | null {
  const alike = meant
    .filter((setting) => isWritten(name, setting) || isWorded(name, setting))
    .toSorted((one, other) => distance(name, one) - distance(name, other));
  return alike[0] ?? null;
}

const meant = (Object.entries(settings) as [SettingName, Setting][])
  .filter(([name, { internal }]) => !internal && beginnings.some((each) => name.startsWith(each)))
  .map(([name]) => name);

function isWritten(name: string, setting: string): boolean {
  return distance(name, setting) <= name.length / lettersAMistake;
}

function isWorded(name: string, setting: string): boolean {
  const [some, others] = [name.split('_'), setting.split('_')];
  return some.every((word) => others.includes(word)) || others.every((word) => some.includes(word));
}
