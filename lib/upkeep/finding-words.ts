import type { FileRole } from '#lib/upkeep/known-files';
import type { Finding } from '#lib/upkeep/verify';

const roles: Readonly<Record<FileRole, string>> = {
  original: 'original of image',
  small: 'small variant of image',
  large: 'large variant of image',
  reference: 'file of a reference',
};

/** A finding in a line: what is wrong with which file, whose it is, and what to do. */
export function findingWords({ kind, key, files, isMended }: Finding): string {
  const of = files.map(({ role, imageId }) => [roles[role], imageId].filter(Boolean).join(' '));
  const whose = of.length === 0 ? 'no row names it' : [...new Set(of)].join(', ');
  return `${kind.padEnd(8)} ${key}  ${whose}. ${isMended ? 'Made anew.' : advice(kind, files)}`;
}

function advice(kind: Finding['kind'], files: Finding['files']): string {
  if (kind === 'orphaned') return 'It takes room and does no harm.';
  const isVariant = files.every(({ role }) => role === 'small' || role === 'large');
  if (isVariant) return 'It can be made anew while the original is whole.';
  return 'Put the file back from a backup, under this name.';
}
