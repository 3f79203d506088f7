import { expect, test } from 'vitest';
import { createExperimentDraftStore } from '#lib/experiments/draft/draft-store';
import { emptyExperiment } from '#lib/experiments/draft/experiment-draft';

const copyOf = (name: string) => ({ ...emptyExperiment, name });

function storeWith(name: string) {
  const store = createExperimentDraftStore();
  store.getState().write({ name });
  return store;
}

const names = ({ getState }: ReturnType<typeof createExperimentDraftStore>) => {
  const { draft, replaced } = getState();
  return [draft.name, replaced?.name ?? null];
};

test('what was written makes room for another draft, and comes back when that has started', () => {
  const store = storeWith('My own');
  store.getState().takeUp(copyOf('A copy'));
  expect(names(store)).toEqual(['A copy', 'My own']);
  store.getState().startAfresh();
  expect(names(store)).toEqual(['My own', null]);
});

test('a copy that nobody wrote into makes no room for the next one', () => {
  const store = storeWith('My own');
  store.getState().takeUp(copyOf('A copy'));
  store.getState().takeUp(copyOf('Another'));
  expect(names(store)).toEqual(['Another', 'My own']);
  store.getState().bringBack();
  expect(names(store)).toEqual(['My own', null]);
});

test('a copy that was written into can be brought back in its turn', () => {
  const store = storeWith('My own');
  store.getState().takeUp(copyOf('A copy'));
  store.getState().write({ question: 'Which is better?' });
  store.getState().bringBack();
  expect(names(store)).toEqual(['My own', 'A copy']);
});

test('a draft keeps its number while it is written into, and no other has it', () => {
  const store = storeWith('My own');
  const turns = [store.getState().turn];
  store.getState().editTable(() => [['style']]);
  expect(store.getState().turn).toBe(turns[0]);
  const { takeUp, bringBack, startAfresh } = store.getState();
  for (const act of [() => takeUp(copyOf('A copy')), bringBack, startAfresh]) {
    act();
    turns.push(store.getState().turn);
  }
  expect(new Set(turns).size).toBe(4);
});

test('a remark goes with the draft it is of, and is put away without writing into it', () => {
  const store = storeWith('My own');
  const hasRemark = () => store.getState().draft.isRenumbered;
  store.getState().takeUp({ ...copyOf('A copy'), isRenumbered: true });
  store.getState().write({ question: 'Which is better?' });
  expect(hasRemark()).toBe(true);
  store.getState().bringBack();
  expect(hasRemark()).toBe(false);
  store.getState().bringBack();
  expect(hasRemark()).toBe(true);
  const { clientKey } = store.getState().draft;
  store.getState().putAwayRemark();
  expect(hasRemark()).toBe(false);
  expect(store.getState().draft.clientKey).toBe(clientKey);
});

test('what judges are asked is missed, too', () => {
  const store = createExperimentDraftStore();
  store.getState().write({ asked: 'Which one is calmer?' });
  store.getState().takeUp(copyOf('A copy'));
  expect(store.getState().replaced?.asked).toBe('Which one is calmer?');
});

test('nothing is kept of a draft in which nothing stands', () => {
  const store = createExperimentDraftStore();
  store.getState().takeUp(copyOf('A copy'));
  expect(names(store)).toEqual(['A copy', null]);
  store.getState().startAfresh();
  expect(names(store)).toEqual(['', null]);
});
