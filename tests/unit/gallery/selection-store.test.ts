import { expect, test } from 'vitest';
import {
  chosenHere,
  countElsewhere,
  createSelectionStore,
  selectedLabel,
} from '#lib/gallery/selection-store';

const order = ['a', 'b', 'c', 'd', 'e', 'f'];

function begin() {
  const store = createSelectionStore();
  return { store, ids: () => [...store.getState().ids].sort().join('') };
}

test('a picture is chosen, and chosen again no longer', () => {
  const { store, ids } = begin();
  store.getState().toggle('c');
  store.getState().toggle('a');
  expect(ids()).toBe('ac');
  store.getState().toggle('c');
  expect(ids()).toBe('a');
});

test('a range grows and shrinks from where it began, in either direction', () => {
  const { store, ids } = begin();
  store.getState().toggle('c');
  store.getState().extendTo('e', order);
  expect(ids()).toBe('cde');
  store.getState().extendTo('d', order);
  expect(ids()).toBe('cd');
  store.getState().extendTo('a', order);
  expect(ids()).toBe('abc');
});

test('what was chosen before a range stays', () => {
  const { store, ids } = begin();
  store.getState().toggle('a');
  store.getState().toggle('f');
  store.getState().extendTo('d', order);
  expect(ids()).toBe('adef');
  store.getState().extendTo('e', order);
  expect(ids()).toBe('aef');
});

test('a range without a beginning that is shown is one picture', () => {
  const { store, ids } = begin();
  store.getState().extendTo('d', order);
  expect(ids()).toBe('d');
  store.getState().extendTo('b', order);
  expect(ids()).toBe('bcd');
  store.getState().toggle('z');
  store.getState().extendTo('f', order);
  expect(ids()).toBe('bcdfz');
});

test('a box chooses in place of what was chosen, or beside it', () => {
  const { store, ids } = begin();
  store.getState().toggle('a');
  store.getState().select(['c', 'd']);
  expect(ids()).toBe('cd');
  store.getState().select(['f'], true);
  expect(ids()).toBe('cdf');
});

test('pictures that are gone are no longer chosen', () => {
  const { store, ids } = begin();
  store.getState().select(['b', 'c']);
  store.getState().leaveOut(['c', 'e']);
  expect(ids()).toBe('b');
  expect(store.getState().anchor).toBeNull();
  store.getState().clear();
  expect(ids()).toBe('');
});

test('what is chosen belongs to where it was chosen', () => {
  const { store, ids } = begin();
  store.getState().select(['a', 'b']);
  store.getState().enter(null);
  expect(ids()).toBe('ab');
  store.getState().enter('a collection');
  expect(ids()).toBe('');
  store.getState().toggle('c');
  store.getState().clear();
  store.getState().toggle('d');
  store.getState().enter('a collection');
  expect(ids()).toBe('d');
  store.getState().enter(null);
  expect(ids()).toBe('');
});

test('what was chosen in another search stays chosen, and counts as elsewhere until it is shown', () => {
  const { store, ids } = begin();
  const elsewhere = (...shown: string[]) => countElsewhere(store.getState(), shown);
  store.getState().enter(null, 'q=boat');
  store.getState().select(['a', 'b']);
  expect(elsewhere()).toBe(0);
  store.getState().enter(null, 'q=portrait');
  expect(ids()).toBe('ab');
  expect(elsewhere('e', 'f')).toBe(2);
  expect(elsewhere('b', 'e')).toBe(1);
  // What is chosen here is not elsewhere, loaded or not.
  store.getState().toggle('e');
  expect(elsewhere('f')).toBe(2);
  // A box that is dragged keeps what was chosen before.
  store.getState().select(['a', 'b', 'e', 'f']);
  expect(elsewhere('e', 'f')).toBe(2);
  store.getState().leaveOut(['a']);
  expect(elsewhere('e', 'f')).toBe(1);
  store.getState().toggle('b');
  store.getState().toggle('b');
  expect(elsewhere('e', 'f')).toBe(0);
});

test('of what is chosen, that which another search does not show is not seen in it', () => {
  const { store } = begin();
  const seen = (...shown: string[]) => chosenHere(store.getState(), shown).sort().join('');
  store.getState().enter(null, 'q=boat');
  store.getState().select(['a', 'b']);
  // What is not loaded of a search is of it all the same.
  expect(seen('a')).toBe('ab');
  store.getState().enter(null, 'q=portrait');
  expect(seen('e', 'f')).toBe('');
  expect(seen('b', 'e')).toBe('b');
  store.getState().toggle('e');
  expect(seen('f')).toBe('e');
  store.getState().selectFound(['a', 'e']);
  expect(seen()).toBe('ae');
});

test('all that a search has is chosen in it, whatever was chosen before', () => {
  const { store, ids } = begin();
  store.getState().select(['a', 'b']);
  store.getState().enter(null, 'q=portrait');
  store.getState().selectFound(['b', 'c']);
  expect(ids()).toBe('bc');
  expect(countElsewhere(store.getState(), [])).toBe(0);
});

test.each([
  [1, 0, '1 selected'],
  [3, 0, '3 selected'],
  [3, 3, '3 selected, 3 not shown here'],
  [1284, 1000, '1,284 selected, 1,000 not shown here'],
])('%i chosen pictures, %i of them elsewhere, are said as "%s"', (count, elsewhere, words) => {
  expect(selectedLabel(count, elsewhere)).toBe(words);
});
