import type * as z from 'zod/mini';
import { shortened } from '#lib/generations/alternative-text';
import { countLabel } from '#lib/generations/count';
import { NewEntry } from '#lib/library/entry';
import { nameMaxCharacters } from '#lib/library/library-name';
import { isRecord, readJson } from '#lib/platform/json';
import { failed, ok, type Result } from '#lib/result';

/**
 * A library as a file: JSON with a name and a version, and in it each entry as the studio's own form
 * hands it over. Pictures are not in it: a preview is named by its identifier, a reference by the
 * SHA-256 of its bytes, and both are found again in the studio and by the person they come from.
 */
const format = 'seedream-studio-library';
const version = 1;

/** More entries than any library holds are not looked through. */
export const libraryFileEntriesMax = 10_000;
/** Of what could not be read, so many are named; the others are counted. */
export const refusedNamedMax = 100;

/** A schema looks at all of a list before it finds it too long, and remembers what is wrong with each. */
const listMax = 1000;
const endlessList = `One of its lists has more than ${listMax.toLocaleString('en-GB')} items. Leave some out.`;

/** An entry and where it stands in its file, from 1. */
export interface Incoming {
  readonly place: number;
  readonly entry: NewEntry;
}

/** An entry that is not taken, and why. */
export interface Refused {
  readonly place: number;
  /** Empty where it has none. */
  readonly name: string;
  readonly message: string;
}

export interface ReadLibrary {
  readonly incoming: readonly Incoming[];
  readonly refused: readonly Refused[];
}

/** The text of a file with these entries, in their order. */
export function writeLibraryFile(entries: readonly NewEntry[]): string {
  return `${JSON.stringify({ format, version, entries: entries.map(bare) }, null, 2)}\n`;
}

/** Reads a file entry by entry, so that one that is wrong keeps no other out. */
export function readLibraryFile(text: string): Result<ReadLibrary, string> {
  const file = readJson(text.replace(/^\ufeff/, ''));
  if (!isRecord(file) || file.format !== format || !Array.isArray(file.entries)) {
    return failed('This file is no library of a studio. Choose one that was exported here.');
  }
  if (file.version !== version) {
    return failed('This file was written by another version of the studio. Update this one first.');
  }
  if (file.entries.length > libraryFileEntriesMax) {
    return failed(
      `This file has ${countLabel(file.entries.length, 'entry', 'entries')}; at most ${libraryFileEntriesMax.toLocaleString('en-GB')} are read at once. Split it.`,
    );
  }
  const incoming: Incoming[] = [];
  const refused: Refused[] = [];
  for (const [at, value] of file.entries.entries()) {
    if (hasEndlessList(value)) {
      refused.push({ place: at + 1, name: nameOf(value), message: endlessList });
      continue;
    }
    const read = NewEntry.safeParse(value);
    if (read.success) incoming.push({ place: at + 1, entry: read.data });
    else refused.push({ place: at + 1, name: nameOf(value), message: issueWords(read.error) });
  }
  return ok({ incoming, refused });
}

/** `Entry 4, “Poster”: Give it a name.` */
export function refusedWords({ place, name, message }: Refused): string {
  return `Entry ${place}${name === '' ? '' : `, “${name}”`}: ${message}`;
}

/** What makes up an entry, and nothing that the library says of it. */
function bare(entry: NewEntry): NewEntry {
  const { name, folder, tags, preview } = entry;
  const common = { name, folder, tags, preview };
  return entry.kind === 'recipe'
    ? { kind: entry.kind, ...common, recipe: entry.recipe }
    : { kind: entry.kind, ...common, text: entry.text };
}

function hasEndlessList(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const recipe = isRecord(value.recipe) ? value.recipe : {};
  const lists = [value.tags, recipe.references];
  return lists.some((list) => Array.isArray(list) && list.length > listMax);
}

function nameOf(value: unknown): string {
  const name = isRecord(value) ? value.name : null;
  return typeof name === 'string' ? shortened(name, nameMaxCharacters) : '';
}

/** The rules' own sentences; what only has the wrong form has none, and is named by its place. */
function issueWords({ issues: [issue] }: z.core.$ZodError): string {
  if (!issue) return 'It is no entry.';
  if (!/^(?:Invalid|Unrecognized|Too |Expected)/.test(issue.message)) return issue.message;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const where = [...issue.path, ...unknown].join('.');
  return `“${where}” is missing, unknown or not as it should be.`;
}
