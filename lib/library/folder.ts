import * as z from 'zod/mini';
import { storableText } from '#lib/platform/storable-text';

/**
 * Folders of the library are words and no rows: an entry says in which one it lies, as the path from
 * the top ("Posters/Events"), and a folder is there for as long as something lies in it. The empty
 * path is the top.
 */
export const folderDepthMax = 4;
export const folderNameMaxCharacters = 60;
/** As it is written, with blanks and slashes too many; what is longer is not read at all. */
const pathMaxCharacters = 1000;

/** A path without blanks around its names, and without names of nothing. */
export const FolderPath = z.string('A folder is a text, such as “Posters/Events”.').check(
  z.maxLength(pathMaxCharacters, {
    error: `The path of a folder has at most ${pathMaxCharacters.toLocaleString('en-GB')} characters.`,
    abort: true,
  }),
  z.overwrite(tidyPath),
  z.refine(
    (path) => partsOf(path).length <= folderDepthMax,
    `Folders lie at most ${folderDepthMax} deep in each other.`,
  ),
  z.refine(
    (path) => partsOf(path).every((name) => name.length <= folderNameMaxCharacters),
    `The name of a folder has at most ${folderNameMaxCharacters} characters.`,
  ),
);

function tidyPath(path: string): string {
  const names = storableText(path).split('/');
  return names
    .map((name) => name.replace(/\s+/gu, ' ').trim())
    .filter((name) => name !== '')
    .join('/');
}

/** The names on the way to a folder, from the top; none for the top itself. */
export function partsOf(path: string): string[] {
  return path === '' ? [] : path.split('/');
}

export interface FolderCount {
  /** The path. */
  readonly folder: string;
  /** How many lie in it, and not in a folder of it. */
  readonly entries: number;
}

/** A folder as a line of the tree. */
export interface FolderLine {
  readonly path: string;
  /** The last name of the path. */
  readonly name: string;
  /** 1 at the top. */
  readonly depth: number;
  /** How many lie in it and in all folders of it. */
  readonly entries: number;
}

/** The tree from top to bottom, with the folders that hold nothing but folders. */
export function folderLines(counts: readonly FolderCount[]): FolderLine[] {
  const held = new Map<string, number>();
  for (const { folder, entries } of counts) {
    const names = partsOf(folder);
    for (const depth of names.keys()) {
      const path = names.slice(0, depth + 1).join('/');
      held.set(path, (held.get(path) ?? 0) + entries);
    }
  }
  return [...held]
    .map(([path, entries]) => {
      const names = partsOf(path);
      return { path, name: names.at(-1) ?? '', depth: names.length, entries };
    })
    .sort((one, other) => comparePaths(one.path, other.path));
}

/** Whether something in this folder lies in that one, or in a folder of it. */
export function isInFolder(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** Where a folder comes to lie when one that it lies in, or itself, is moved. */
export function movedPath(path: string, from: string, to: string): string {
  return [...partsOf(to), ...partsOf(path).slice(partsOf(from).length)].join('/');
}

const collator = new Intl.Collator('en', { numeric: true });

/** A folder comes before those that lie in it. */
function comparePaths(one: string, other: string): number {
  const theirs = partsOf(other);
  for (const [at, name] of partsOf(one).entries()) {
    const against = theirs[at];
    if (against === undefined) return 1;
    const order = collator.compare(name, against) || compareExactly(name, against);
    if (order !== 0) return order;
  }
  return partsOf(one).length - theirs.length;
}

/** Two names that read alike are two folders all the same. */
function compareExactly(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
