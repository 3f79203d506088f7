import {
  type CollectionCover,
  collectionDepthMax,
  type FiledCollection,
  type NamedCollection,
} from '#lib/gallery/collection';

/** A collection as far as its place in the tree goes. */
export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
}

/** Those that lie in a collection, or at the top for null, by name. */
export function childrenOf<Child extends NamedCollection>(
  collections: readonly Child[],
  parentId: string | null,
): Child[] {
  return collections
    .filter((each) => each.parentId === parentId)
    .sort((one, other) => byName.compare(one.name, other.name));
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** From the top down to a collection, itself included; empty where it is not there. */
export function pathTo<Node extends TreeNode>(nodes: readonly Node[], id: string): Node[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path: Node[] = [];
  for (let node = byId.get(id); node; node = byId.get(node.parentId ?? '')) {
    if (path.includes(node)) return [];
    path.unshift(node);
  }
  return path;
}

/** A collection and all that lie in it, outer ones first. */
export function subtreeOf<Node extends TreeNode>(nodes: readonly Node[], id: string): Node[] {
  const inside = Map.groupBy(nodes, ({ parentId }) => parentId);
  const subtree = nodes.filter((node) => node.id === id);
  // Grows while it is walked.
  for (const node of subtree) subtree.push(...(inside.get(node.id) ?? []));
  return subtree;
}

/** How many levels a collection has, itself included. */
export function heightOf(nodes: readonly TreeNode[], id: string): number {
  const subtree = subtreeOf(nodes, id);
  const depth = pathTo(nodes, id).length;
  return Math.max(0, ...subtree.map((node) => pathTo(nodes, node.id).length - depth + 1));
}

/**
 * Why a collection cannot be put into another one, or null where it can.
 *
 * @param height how many levels it has itself
 * @param parentId null for the top
 */
export function placeProblem(
  nodes: readonly TreeNode[],
  { id, height }: { readonly id: string | null; readonly height: number },
  parentId: string | null,
): 'not-found' | 'loop' | 'too-deep' | null {
  if (parentId === null) return null;
  const path = pathTo(nodes, parentId);
  if (path.length === 0) return 'not-found';
  if (path.some((node) => node.id === id)) return 'loop';
  return path.length + height > collectionDepthMax ? 'too-deep' : null;
}

export interface TreeLine<Line extends NamedCollection = NamedCollection> {
  readonly collection: Line;
  /** 1 at the top. */
  readonly depth: number;
}

/** The whole tree from top to bottom, as a list of lines. */
export function treeLines<Line extends NamedCollection>(
  collections: readonly Line[],
  parentId: string | null = null,
  depth = 1,
): TreeLine<Line>[] {
  return childrenOf(collections, parentId).flatMap((collection) => [
    { collection, depth },
    ...treeLines(collections, collection.id, depth + 1),
  ]);
}

/** Where a collection may be put, in the order of the tree: not where it is, and nowhere inside itself. */
export function possibleParents(collections: readonly NamedCollection[], id: string): TreeLine[] {
  const moved = { id, height: heightOf(collections, id) };
  return treeLines(collections).filter(
    ({ collection }) => placeProblem(collections, moved, collection.id) === null,
  );
}

/** The picture of a collection, or of the first one inside it that has one. */
export function coverOf(
  collections: readonly FiledCollection[],
  collection: FiledCollection,
): CollectionCover | null {
  if (collection.cover) return collection.cover;
  for (const child of childrenOf(collections, collection.id)) {
    const cover = coverOf(collections, child);
    if (cover) return cover;
  }
  return null;
}
