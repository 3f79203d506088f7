import type { KeptReference } from '#lib/references/kept-reference';

/**
 * Where a picture comes from and what came of it. Three things tie pictures: a call names its
 * references, a reference may have been made of a picture of the gallery, and a call may repeat
 * another. Going back, a step leads to the very picture that was used; going on, to the set that came
 * of it, which one of its pictures stands for.
 */

/** How many steps are looked up at once; whoever wants to see more goes to a picture at the end. */
export const stepsBack = 3;
export const stepsOn = 2;

/** Of what came of one picture, the newest so many are named. */
export const mostBranches = 12;

/** Where the lineage of a picture is answered. */
export function lineageAddress(id: string): string {
  return `/api/images/${id}/lineage`;
}

export interface LineagePicture {
  readonly kind: 'picture';
  readonly id: string;
  /** What is deleted is named, and has nothing to be seen any more. */
  readonly state: 'shown' | 'trashed' | 'deleted';
  /** Empty for an imported picture whose file says nothing, and for a deleted one. */
  readonly prompt: string;
  readonly alt: string | null;
  /** ThumbHash, base64. */
  readonly placeholder: string | null;
  /** From 0, in its set. */
  readonly position: number;
}

/** A reference that is no picture of the gallery. */
export interface LineageReference {
  readonly kind: 'reference';
  readonly reference: KeptReference;
}

export type LineageTie =
  | {
      readonly kind: 'reference';
      /** What the prompt calls it by, from 1; a reference may be given twice. */
      readonly numbers: readonly number[];
      /** Whether it was a copy with a drawing on it. */
      readonly isDrawnOn: boolean;
    }
  | { readonly kind: 'repeat' };

export interface LineageNode {
  /** Unique among those beside it. */
  readonly key: string;
  readonly tie: LineageTie;
  readonly face: LineagePicture | LineageReference;
  /** How many pictures it stands for. */
  readonly images: number;
  readonly branches: Branches;
}

export interface Branches {
  readonly nodes: readonly LineageNode[];
  /** How many there are besides. */
  readonly more: number;
}

export interface Lineage {
  readonly picture: LineagePicture;
  /** What it was made of besides its references: words, or a file that was brought in. */
  readonly origin:
    | { readonly kind: 'words' }
    | { readonly kind: 'file'; readonly name: string | null };
  /** All pictures of its answer in their order, itself among them. */
  readonly set: readonly LineagePicture[];
  readonly cameFrom: Branches;
  readonly ledTo: Branches;
}

/** A node before it is known what hangs on it. */
export interface Step extends Omit<LineageNode, 'branches'> {
  /** What to look under for its own branches; null where there can be none. */
  readonly next: string | null;
}

export interface Steps {
  readonly steps: readonly Step[];
  readonly more: number;
}

/** What was found at each distance, by what it hangs on. */
export type Levels = ReadonlyArray<ReadonlyMap<string, Steps>>;

/** The tree of what was found. What was looked up nearer by is not shown once more farther off. */
export function growBranches(from: string | null, levels: Levels, distance = 0): Branches {
  const found = from === null ? undefined : levels[distance]?.get(from);
  if (!found) return { nodes: [], more: 0 };
  const nodes = found.steps.map(({ next, ...node }) => ({
    ...node,
    branches: growBranches(next, levels, distance + 1),
  }));
  return { nodes, more: found.more };
}

/** How many nodes there are to be seen, however far off. */
export function countNodes({ nodes }: Branches): number {
  return nodes.reduce((sum, { branches }) => sum + 1 + countNodes(branches), 0);
}

/** A part of a tree that fits a small place: so many of each, over so many steps. */
export function trimBranches(
  { nodes, more }: Branches,
  { most, steps }: { readonly most: number; readonly steps: number },
): Branches {
  if (steps === 0) return { nodes: [], more: 0 };
  const kept = nodes.slice(0, most).map((node) => ({
    ...node,
    branches: trimBranches(node.branches, { most, steps: steps - 1 }),
  }));
  return { nodes: kept, more: more + nodes.length - kept.length };
}

interface PictureRow extends Omit<LineagePicture, 'kind' | 'state'> {
  readonly state: string;
  readonly trashedAt: Date | null;
}

export function toLineagePicture(row: PictureRow): LineagePicture {
  const { id, prompt, alt, placeholder, position } = row;
  const state = row.state === 'deleted' ? 'deleted' : row.trashedAt ? 'trashed' : 'shown';
  return { kind: 'picture', id, state, prompt, alt, placeholder, position };
}

const preferred = ['shown', 'trashed', 'deleted'] as const;

/** The picture that stands for a set: the first one that can still be seen. */
export function faceOf(set: readonly LineagePicture[]): LineagePicture | null {
  for (const state of preferred) {
    const first = set.find((picture) => picture.state === state);
    if (first) return first;
  }
  return null;
}
