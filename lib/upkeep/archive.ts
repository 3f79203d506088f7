import * as z from 'zod/mini';

/**
 * A backup is one tar file that any program can read, in this order: `manifest.json`, the rows of
 * each table as `tables/<name>.jsonl`, the journal of calls as `journal/<name>`, every file that a
 * row names as `images/<key>`, and `end.json`, without which it was cut off. Not in it: secrets,
 * leases, and the queue of jobs, which the rows bring about anew.
 */
export const TableFacts = z.object({
  name: z.string().check(z.regex(/^[a-z_]+$/)),
  rows: z.number(),
  /** Of its rows in whatever order, 64 hexadecimal digits: see RowsDigest. */
  digest: z.string(),
});
export type TableFacts = z.infer<typeof TableFacts>;

export const Manifest = z.object({
  format: z.literal(1),
  /** ISO 8601, UTC: the moment that the rows show. */
  madeAt: z.string(),
  /** Of the studio that made it; older ones did not say. */
  version: z.optional(z.string().check(z.regex(/^[\w.+-]{1,40}(?: \([0-9a-f]{4,64}\))?$/))),
  /** The last migration that its tables have seen, by its moment. */
  migration: z.string(),
  tables: z.array(TableFacts),
});
export type Manifest = z.infer<typeof Manifest>;

export const Ending = z.object({
  files: z.number(),
  /** Of the files. */
  bytes: z.number(),
  /** Keys that rows name and that were not in the store: lost, or deleted for good meanwhile. */
  missing: z.array(z.string()),
  /** Keys whose bytes are not what they should be; they are in the archive as they were found. */
  changed: z.array(z.string()),
});
export type Ending = z.infer<typeof Ending>;

export type Place =
  | { readonly is: 'manifest' | 'ending' }
  | { readonly is: 'table' | 'journal' | 'image'; readonly name: string };

/** What an entry of an archive is by its name; null for anything that is not the studio's. */
export function placeOf(entry: string): Place | null {
  if (entry === 'manifest.json') return { is: 'manifest' };
  if (entry === 'end.json') return { is: 'ending' };
  const [, table] = /^tables\/([a-z_]+)\.jsonl$/.exec(entry) ?? [];
  if (table) return { is: 'table', name: table };
  // What comes from a file is never taken for a path: nothing in these can climb.
  const [, call] = /^journal\/([0-9a-f-]{36}\.\d+\.(?:json|sent))$/.exec(entry) ?? [];
  if (call) return { is: 'journal', name: call };
  const [, key] = /^images\/([0-9a-f]{64})$/.exec(entry) ?? [];
  return key ? { is: 'image', name: key } : null;
}

/** Something about an archive, or where it should go, that a person has to change. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused';
}
