import type { Migration } from '#lib/platform/database/known-migrations';
import type { Manifest } from '#lib/upkeep/archive';

/** What a studio knows of itself when it is given a backup of another version. */
export interface OwnVersion {
  /** See studioVersion. */
  readonly version: string;
  readonly migrations: readonly Migration[];
}

/** Why a backup is not restored here, and by which version it can be. */
export function otherVersionWords(
  { version, migration }: Pick<Manifest, 'version' | 'migration'>,
  own: OwnVersion,
): string {
  return `The backup was made by ${maker({ version, migration }, own)}. Restore it with that one, which can then be brought up to date.`;
}

function maker(
  { version, migration }: Pick<Manifest, 'version' | 'migration'>,
  own: OwnVersion,
): string {
  if (version) return `version ${version} of the studio, and this is ${own.version}`;
  const last = own.migrations.find(({ when }) => String(when) === migration);
  return last
    ? `an older version of the studio, the one whose last migration is ${last.tag}`
    : 'another version of the studio that this one does not know';
}
