import { describe, expect, test } from 'vitest';
import {
  countNodes,
  faceOf,
  growBranches,
  type LineageNode,
  type LineagePicture,
  type Step,
  type Steps,
  toLineagePicture,
  trimBranches,
} from '#lib/gallery/lineage';
import { faceName, tieWords } from '#lib/gallery/lineage-words';

function picture(id: string, rest: Partial<LineagePicture> = {}): LineagePicture {
  const base = { kind: 'picture', id, state: 'shown', prompt: `A ${id}`, alt: null } as const;
  return { ...base, placeholder: null, position: 0, ...rest };
}

function step(name: string, next: string | null = name): Step {
  return { key: name, tie: { kind: 'repeat' }, face: picture(name), images: 1, next };
}

const level = (found: Record<string, Step[]>, more = 0) =>
  new Map<string, Steps>(Object.entries(found).map(([from, steps]) => [from, { steps, more }]));

/** A tree in brackets, such as `a(b c)`. */
function drawn({ nodes, more }: { nodes: readonly LineageNode[]; more: number }): string {
  const each = nodes.map(({ key, branches }) => {
    const below = drawn(branches);
    return below === '' ? key : `${key}(${below})`;
  });
  return [...each, ...(more > 0 ? [`+${more}`] : [])].join(' ');
}

const tree = growBranches('root', [
  level({ root: [step('a'), step('b'), step('leaf', null)] }, 31),
  level({ a: [step('c'), step('d')], b: [step('a')] }),
  level({ c: [step('root')] }),
]);

describe('a tree', () => {
  test('grows from what was found at each distance, and ends where nothing was', () => {
    expect(drawn(tree)).toBe('a(c(root) d) b(a) leaf +31');
    expect(growBranches('elsewhere', [level({ root: [step('a')] })])).toEqual({
      nodes: [],
      more: 0,
    });
    expect(growBranches(null, [level({ root: [step('a')] })])).toEqual({ nodes: [], more: 0 });
  });

  test('comes to an end where it leads back to itself', () => {
    expect(drawn(growBranches('a', [level({ a: [step('b')] }), level({ b: [step('a')] })]))).toBe(
      'b(a)',
    );
  });

  test.each([
    [{ most: 3, steps: 3 }, 'a(c(root) d) b(a) leaf +31', 7],
    [{ most: 3, steps: 2 }, 'a(c d) b(a) leaf +31', 6],
    [{ most: 2, steps: 2 }, 'a(c d) b(a) +32', 5],
    [{ most: 1, steps: 2 }, 'a(c +1) +33', 2],
    [{ most: 1, steps: 0 }, '', 0],
  ])('is cut to %j: %s', (limits, expected, nodes) => {
    const cut = trimBranches(tree, limits);
    expect(drawn(cut)).toBe(expected);
    expect(countNodes(cut)).toBe(nodes);
  });
});

describe('the picture that stands for a set', () => {
  test('is the first that can be seen, else one from the trash, else one that is deleted', () => {
    const deleted = picture('deleted', { state: 'deleted' });
    const trashed = picture('trashed', { state: 'trashed' });
    expect(faceOf([deleted, trashed, picture('one'), picture('two')])?.id).toBe('one');
    expect(faceOf([deleted, trashed])?.id).toBe('trashed');
    expect(faceOf([deleted])?.id).toBe('deleted');
    expect(faceOf([])).toBeNull();
  });

  test.each([
    ['stored', false, 'shown'],
    ['stored', true, 'trashed'],
    ['deleted', false, 'deleted'],
  ])('of state %s, in the trash: %s, is %s', (state, isTrashed, expected) => {
    const trashedAt = isTrashed ? new Date(0) : null;
    expect(toLineagePicture({ ...picture('one'), state, trashedAt }).state).toBe(expected);
  });
});

describe('a node is named', () => {
  const as = (tie: LineageNode['tie'], rest: Partial<LineageNode> = {}) => ({
    ...{ key: 'a', tie, face: picture('boat'), images: 1, branches: { nodes: [], more: 0 } },
    ...rest,
  });
  const reference = (numbers: number[], isDrawnOn = false) =>
    ({ kind: 'reference', numbers, isDrawnOn }) as const;

  test.each([
    ['Image 2', 'As image 2', as(reference([2]))],
    ['Images 1 and 3', 'As images 1 and 3', as(reference([1, 3]))],
    ['Images 1, 2 and 3', 'As images 1, 2 and 3', as(reference([1, 2, 3]))],
    ['Image 1, drawn on', 'As image 1, drawn on', as(reference([1], true))],
    ['Made again from', 'Made again', as({ kind: 'repeat' })],
    [
      'Made again from, a set of 4',
      'Made again, a set of 4',
      as({ kind: 'repeat' }, { images: 4 }),
    ],
    [
      'Image 1, in the trash',
      'As image 1, in the trash',
      as(reference([1]), { face: picture('boat', { state: 'trashed' }) }),
    ],
  ])('by its tie: %s, and on from there: %s', (back, on, node) => {
    expect(tieWords(node, 'back')).toBe(back);
    expect(tieWords(node, 'on')).toBe(on);
  });

  test.each([
    [{}, 'A boat'],
    [{ alt: 'Two boats' }, 'Two boats'],
    [{ prompt: '' }, 'Picture without a prompt'],
    [{ prompt: '', state: 'deleted' as const }, 'Deleted picture'],
  ])('by its picture %j: %s', (rest, expected) => {
    expect(faceName(picture('boat', rest))).toBe(expected);
  });
});
