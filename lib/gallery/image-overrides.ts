import { createStore } from 'zustand/vanilla';
import { markedBy, type PictureMarks } from '#lib/gallery/change-marks';
import type { ImageChange } from '#lib/gallery/image-change';

/**
 * What this page has changed about pictures, and what it is about to: shown at once, in place of what
 * the studio said when the page was loaded. A change that the studio refuses is withdrawn, and what
 * was shown before it comes back.
 */
export interface ImageOverride extends Partial<PictureMarks> {
  readonly isTrashed?: boolean;
  /** Tags that came, true, and that went, false. */
  readonly tags?: ReadonlyMap<string, boolean>;
  /** By identifier, collections that it came into, with their name, and that it left, null. */
  readonly collections?: ReadonlyMap<string, string | null>;
}

interface Layer {
  readonly key: number;
  readonly ids: ReadonlySet<string>;
  readonly override: ImageOverride;
}

export interface OverrideState {
  /** What is different about each picture, by its identifier. */
  readonly overrides: ReadonlyMap<string, ImageOverride>;
  /** Of those: what the studio has done. */
  readonly settled: ReadonlyMap<string, ImageOverride>;
  /** And what it was asked for and has not answered yet, the latest last. */
  readonly pending: readonly Layer[];
  /** Shows a change before it is done. @returns a key to settle or withdraw it by */
  begin(ids: readonly string[], override: ImageOverride): number;
  settle(key: number): void;
  withdraw(key: number): void;
}

export function createImageOverrides() {
  let lastKey = 0;
  return createStore<OverrideState>((set) => ({
    overrides: new Map(),
    settled: new Map(),
    pending: [],
    begin(ids, override) {
      lastKey += 1;
      const layer = { key: lastKey, ids: new Set(ids), override };
      set(({ overrides, pending }) => ({
        pending: [...pending, layer],
        overrides: withLayer(overrides, layer),
      }));
      return layer.key;
    },
    settle: (key) =>
      set(({ settled, pending }) => {
        const layer = pending.find((each) => each.key === key);
        // What is shown stays the same, unless a later change was done before this one.
        return layer ? shown(withLayer(settled, layer), without(pending, key)) : {};
      }),
    withdraw: (key) => set(({ settled, pending }) => shown(settled, without(pending, key))),
  }));
}

/** One for the page. */
export const imageOverrides = createImageOverrides();

export type OverrideStore = ReturnType<typeof createImageOverrides>;

function shown(settled: OverrideState['settled'], pending: readonly Layer[]) {
  return { settled, pending, overrides: pending.reduce(withLayer, settled) };
}

function without(pending: readonly Layer[], key: number): Layer[] {
  return pending.filter((each) => each.key !== key);
}

function withLayer(
  overrides: ReadonlyMap<string, ImageOverride>,
  { ids, override }: Layer,
): ReadonlyMap<string, ImageOverride> {
  const after = new Map(overrides);
  for (const id of ids) after.set(id, merged(after.get(id), override));
  return after;
}

/** What a change makes of a picture. @param about the name of the collection, where it is one */
export function overrideOf(change: ImageChange, about: string): ImageOverride {
  switch (change.kind) {
    case 'trash':
      return { isTrashed: change.isTrashed };
    case 'tag':
      return {
        tags: new Map([
          ...change.remove.map((tag) => [tag, false] as const),
          ...change.add.map((tag) => [tag, true] as const),
        ]),
      };
    case 'collect':
      return { collections: new Map([[change.collectionId, change.isIn ? about : null]]) };
    default:
      return markedBy(change);
  }
}

/** A picture as any list has it. */
export interface Overridable {
  readonly id: string;
  readonly trashedAt?: string | null;
  readonly tags?: readonly string[];
  readonly collections?: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}

export type Applied<Image> = Image & { readonly isTrashed: boolean };

/**
 * A picture as it is with what this page has changed; facts that it came without stay away.
 *
 * @param override undefined where nothing of it was changed
 */
export function applied<Image extends Overridable>(
  image: Image,
  override: ImageOverride | undefined,
): Applied<Image> {
  const isTrashed = override?.isTrashed ?? (image.trashedAt ?? null) !== null;
  if (!override) return { ...image, isTrashed };
  const { tags, collections, isTrashed: _isTrashed, ...plain } = override;
  const known = Object.entries(plain).filter(([name]) => name in image);
  return {
    ...image,
    ...Object.fromEntries(known),
    ...(tags && image.tags && { tags: withTags(image.tags, tags) }),
    ...(collections &&
      image.collections && { collections: withCollections(image.collections, collections) }),
    isTrashed,
  };
}

/** The pictures that this page has put into the trash, or is about to. */
export function trashedIds({
  settled,
  pending,
}: Pick<OverrideState, 'settled' | 'pending'>): Set<string> {
  const ids = new Set<string>();
  for (const [id, { isTrashed }] of settled) if (isTrashed) ids.add(id);
  for (const { ids: changed, override } of pending) {
    if (override.isTrashed === undefined) continue;
    for (const id of changed) {
      if (override.isTrashed) ids.add(id);
      else ids.delete(id);
    }
  }
  return ids;
}

function merged(before: ImageOverride | undefined, after: ImageOverride): ImageOverride {
  const tags = both(before?.tags, after.tags);
  const collections = both(before?.collections, after.collections);
  return { ...before, ...after, ...(tags && { tags }), ...(collections && { collections }) };
}

function both<Value>(
  one: ReadonlyMap<string, Value> | undefined,
  other: ReadonlyMap<string, Value> | undefined,
): ReadonlyMap<string, Value> | undefined {
  return one && other ? new Map([...one, ...other]) : (other ?? one);
}

function withTags(tags: readonly string[], changes: ReadonlyMap<string, boolean>): string[] {
  const after = new Map(tags.map((tag) => [tag.toLowerCase(), tag]));
  for (const [tag, isThere] of changes) {
    const key = tag.toLowerCase();
    if (!isThere) after.delete(key);
    else if (!after.has(key)) after.set(key, tag);
  }
  return [...after.values()];
}

function withCollections(
  collections: NonNullable<Overridable['collections']>,
  changes: ReadonlyMap<string, string | null>,
) {
  const after = new Map(collections.map((each) => [each.id, each]));
  for (const [id, name] of changes) {
    if (name === null) after.delete(id);
    else after.set(id, after.get(id) ?? { id, name });
  }
  return [...after.values()];
}
