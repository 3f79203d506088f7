import { setImmediate } from 'node:timers/promises';
import { and, eq, inArray } from 'drizzle-orm';
import { holdOwner } from '#lib/accounts/hold-owner';
import { namesLike } from '#lib/free-name';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { rowOf } from '#lib/library/change-library';
import { contentDigest } from '#lib/library/content-digest';
import { contentOf, libraryMax, type NewEntry } from '#lib/library/entry';
import type { ImportOutcome, Renamed } from '#lib/library/import-outcome';
import { libraryFailureWords } from '#lib/library/library-failure';
import { type Incoming, type Refused, refusedNamedMax } from '#lib/library/library-file';
import { nameMaxCharacters } from '#lib/library/library-name';
import { storedKeys } from '#lib/library/library-recipe';
import { placeOf } from '#lib/library/place';
import { libraryEntries } from '#lib/library/tables';
import { batchesOf } from '#lib/platform/database/batches';
import type { Db } from '#lib/platform/database/database';
import { listReferences } from '#lib/references/queries';

/** With so many of one name in a folder, what else has it is refused. */
export const oneNameMax = 100;

/** Between so many entries others are answered. */
const atATime = 250;

/**
 * Brings entries into an owner's library, in one transaction: all that can be kept is kept, and what
 * cannot is named. Brought in twice they are there once.
 *
 * - One of the same kind, folder, name and contents is there already.
 * - Where a name has other contents, the newcomer gets a number.
 * - What is not the owner's is left out: a preview goes, a reference leaves its place open.
 *
 * @param refused what was found wrong before; the outcome names it as well
 */
export function bringIn(
  db: Db,
  ownerId: string,
  incoming: readonly Incoming[],
  refused: readonly Refused[] = [],
): Promise<ImportOutcome> {
  return db.transaction(async (tx) => {
    await holdOwner(tx, ownerId);
    const shelf = new Shelf(await readShelf(tx, ownerId));
    const own = await findOwn(tx, ownerId, incoming);
    const tally = { opened: 0, unseen: 0 };
    for (const [at, { place, entry }] of incoming.entries()) {
      if (at % atATime === 0) await setImmediate();
      const fitted = ownPart(entry, own);
      if (shelf.put(place, fitted.entry) !== 'added') continue;
      tally.opened += Number(fitted.isOpened);
      tally.unseen += Number(fitted.isUnseen);
    }
    const rows = shelf.added.map((entry) => ({ ...rowOf(entry), id: newId(), ownerId }));
    for (const batch of batchesOf(rows)) await tx.insert(libraryEntries).values(batch);
    const all = [...refused, ...shelf.refused].sort((one, other) => one.place - other.place);
    return {
      ...tally,
      added: shelf.added.length,
      known: shelf.known,
      renamed: shelf.renamed,
      refused: all.slice(0, refusedNamedMax),
      refusedCount: all.length,
    };
  });
}

type Held = Pick<NewEntry, 'kind' | 'folder' | 'name'> & { readonly content: unknown };

/** What is in the library, and what comes to it. */
class Shelf {
  readonly added: NewEntry[] = [];
  readonly renamed: Renamed[] = [];
  readonly refused: Refused[] = [];
  known = 0;
  /** The digest of the contents that lie in each place. */
  readonly #contents: Map<string, string>;

  constructor(held: readonly Held[]) {
    this.#contents = new Map(held.map((each) => [placeOf(each), contentDigest(each.content)]));
  }

  put(place: number, entry: NewEntry): 'added' | 'known' | 'refused' {
    const digest = contentDigest(contentOf(entry));
    let tried = 0;
    for (const name of namesLike(entry.name, nameMaxCharacters)) {
      const held = this.#contents.get(placeOf({ ...entry, name }));
      if (held === undefined) return this.#add(place, entry, { name, digest });
      if (held === digest) {
        this.known += 1;
        return 'known';
      }
      tried += 1;
      if (tried === oneNameMax) break;
    }
    return this.#refuse(place, entry, 'many-alike');
  }

  #add(
    place: number,
    entry: NewEntry,
    { name, digest }: { readonly name: string; readonly digest: string },
  ): 'added' | 'refused' {
    if (this.#contents.size >= libraryMax) return this.#refuse(place, entry, 'over-limit');
    const kept = { ...entry, name };
    this.#contents.set(placeOf(kept), digest);
    this.added.push(kept);
    if (name !== entry.name) this.renamed.push({ place, name: entry.name, as: name });
    return 'added';
  }

  #refuse(place: number, { name }: NewEntry, code: 'many-alike' | 'over-limit'): 'refused' {
    this.refused.push({ place, name, message: libraryFailureWords({ code }) });
    return 'refused';
  }
}

async function readShelf(tx: Db, ownerId: string): Promise<Held[]> {
  const { kind, folder, name, text, recipe } = libraryEntries;
  const rows = await tx
    .select({ kind, folder, name, text, recipe })
    .from(libraryEntries)
    .where(eq(libraryEntries.ownerId, ownerId));
  return rows.map(({ text: words, recipe: kept, ...place }) => ({
    ...place,
    content: kept ?? words,
  }));
}

interface Own {
  readonly references: ReadonlySet<string>;
  readonly images: ReadonlySet<string>;
}

/** Which of the references and pictures that are named belong to the owner. */
async function findOwn(tx: Db, ownerId: string, incoming: readonly Incoming[]): Promise<Own> {
  const entries = incoming.map(({ entry }) => entry);
  const keys = new Set(
    entries.flatMap((each) => (each.kind === 'recipe' ? storedKeys(each.recipe) : [])),
  );
  const ids = new Set(entries.flatMap(({ preview }) => preview ?? []));
  const own = { references: new Set<string>(), images: new Set<string>() };
  for (const batch of batchesOf([...keys])) {
    for (const { key } of await listReferences(tx, ownerId, batch)) own.references.add(key);
  }
  for (const batch of batchesOf([...ids])) {
    const found = await tx
      .select({ id: images.id })
      .from(images)
      .where(
        and(eq(images.ownerId, ownerId), eq(images.state, 'stored'), inArray(images.id, batch)),
      );
    for (const { id } of found) own.images.add(id);
  }
  return own;
}

/** An entry without what is not its owner's. */
function ownPart(entry: NewEntry, own: Own) {
  const isUnseen = entry.preview !== null && !own.images.has(entry.preview.toLowerCase());
  const seen = isUnseen ? { ...entry, preview: null } : entry;
  if (seen.kind !== 'recipe') return { entry: seen, isUnseen, isOpened: false };
  const references = seen.recipe.references.map((key) =>
    key !== null && own.references.has(key) ? key : null,
  );
  const isOpened = references.some((key, at) => key !== seen.recipe.references[at]);
  const recipe = { ...seen.recipe, references };
  return { entry: { ...seen, recipe }, isUnseen, isOpened };
}
