import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingLimits, type Mark } from '#lib/references/drawing';
import { createDrawingEdit, isChanged } from '#lib/references/drawing-edit';

const box = (id: string): Mark => ({
  id,
  colour: 'red',
  shape: 'box',
  from: { x: 0.1, y: 0.1 },
  to: { x: 0.3, y: 0.2 },
});

const editOf = (...marks: Mark[]) => createDrawingEdit({ version: 1, marks });
const idsOf = (edit: ReturnType<typeof editOf>) => edit.getState().marks.map(({ id }) => id);
const said = (edit: ReturnType<typeof editOf>) => edit.getState().notice?.words;

describe('a drawing that is edited', () => {
  test('begins with what was drawn before, with nothing to undo', () => {
    const edit = editOf(box('a'));
    expect(idsOf(edit)).toEqual(['a']);
    edit.getState().undo();
    expect(idsOf(edit)).toEqual(['a']);
    expect(said(edit)).toBe('Nothing to undo');
  });

  test('says what was done', () => {
    const edit = createDrawingEdit(null);
    edit.getState().addMark(box('a'));
    expect(said(edit)).toBe('Red box added');
    edit.getState().recolourMark('a', 'blue');
    expect(said(edit)).toBe('Red box is now blue');
    edit.getState().undo();
    expect(said(edit)).toBe('Undone: Red box is now blue');
    edit.getState().redo();
    expect(said(edit)).toBe('Redone: Red box is now blue');
    edit.getState().removeMark('a');
    expect(said(edit)).toBe('Blue box deleted');
  });

  test('tells apart two things that are said alike', () => {
    const edit = createDrawingEdit(null);
    edit.getState().addMark(box('a'));
    const first = edit.getState().notice;
    edit.getState().addMark(box('b'));
    expect(edit.getState().notice).not.toEqual(first);
    expect(said(edit)).toBe(first?.words);
  });

  test('is cleared in one step, and undone in one', () => {
    const edit = editOf(box('a'), box('b'));
    edit.getState().clearMarks();
    expect(idsOf(edit)).toEqual([]);
    edit.getState().undo();
    expect(idsOf(edit)).toEqual(['a', 'b']);
  });

  test('takes steps in a row for one, until another thing is done', () => {
    const edit = editOf(box('a'), box('b'));
    const { nudgeMark } = edit.getState();
    const right = { x: 0.1, y: 0 };
    nudgeMark('a', right);
    nudgeMark('a', right);
    nudgeMark('b', right);
    nudgeMark('a', right);
    expect(edit.getState().done).toHaveLength(3);
    expect(edit.getState().marks[0]).toMatchObject({ from: { x: 0.4, y: 0.1 } });
    edit.getState().undo();
    edit.getState().undo();
    expect(edit.getState().marks[0]).toMatchObject({ from: { x: 0.3, y: 0.1 } });
    edit.getState().undo();
    expect(edit.getState().marks).toEqual([box('a'), box('b')]);
  });

  test('keeps a resize apart from a move of the same mark', () => {
    const edit = editOf(box('a'));
    edit.getState().nudgeMark('a', { x: 0.1, y: 0 });
    const [mark] = edit.getState().marks;
    if (mark?.shape !== 'box') throw new Error('no box');
    edit.getState().adjustMark({ ...mark, to: { x: 0.9, y: 0.9 } }, 'resized');
    expect(said(edit)).toBe('Red box resized');
    expect(edit.getState().done).toHaveLength(2);
  });

  test('changes nothing for a mark that is not there or stays the same', () => {
    const edit = editOf(box('a'));
    edit.getState().removeMark('x');
    edit.getState().recolourMark('x', 'blue');
    edit.getState().recolourMark('a', 'red');
    edit.getState().changeMark(box('a'), 'moved');
    edit.getState().nudgeMark('a', { x: 0, y: 0 });
    expect(edit.getState().done).toEqual([]);
  });

  test('keeps the place of a mark that is changed', () => {
    const edit = editOf(box('a'), box('b'), box('c'));
    edit.getState().recolourMark('b', 'green');
    expect(idsOf(edit)).toEqual(['a', 'b', 'c']);
  });

  test('refuses one mark more than a drawing may have, and says why', () => {
    const edit = editOf(
      ...Array.from({ length: drawingLimits.marks - 1 }, (_, at) => box(`mark-${at}`)),
    );
    edit.getState().addMark(box('last'));
    expect(edit.getState().marks).toHaveLength(drawingLimits.marks);
    edit.getState().addMark(box('too many'));
    expect(edit.getState().marks).toHaveLength(drawingLimits.marks);
    expect(edit.getState().notice).toMatchObject({ isProblem: true });
    edit.getState().removeMark('last');
    expect(edit.getState().notice).toMatchObject({ isProblem: false });
    edit.getState().addMark(box('again'));
    expect(idsOf(edit).at(-1)).toBe('again');
  });

  test('is changed exactly while it differs from what was opened', () => {
    const opened = { version: 1, marks: [box('a')] } as const;
    const edit = createDrawingEdit(opened);
    expect(isChanged(edit.getState().marks, opened)).toBe(false);
    edit.getState().recolourMark('a', 'blue');
    expect(isChanged(edit.getState().marks, opened)).toBe(true);
    edit.getState().undo();
    expect(isChanged(edit.getState().marks, opened)).toBe(false);
    expect(isChanged([], null)).toBe(false);
  });
});

type Deed = (state: ReturnType<ReturnType<typeof editOf>['getState']>) => void;

const someId = fc.constantFrom('a', 'b', 'c');
const share = fc.double({ min: -1, max: 1, noNaN: true });
const someDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.uuid().map(
    (id): Deed =>
      (edit) =>
        edit.addMark(box(id)),
  ),
  someId.map(
    (id): Deed =>
      (edit) =>
        edit.removeMark(id),
  ),
  someId.map(
    (id): Deed =>
      (edit) =>
        edit.recolourMark(id, 'yellow'),
  ),
  fc.tuple(someId, share, share).map(
    ([id, x, y]): Deed =>
      (edit) =>
        edit.nudgeMark(id, { x, y }),
  ),
  fc.constant<Deed>((edit) => edit.clearMarks()),
);

test('whatever was done, undoing it all gives back what was opened, and redoing it all the end', () => {
  fc.assert(
    fc.property(fc.array(someDeed, { maxLength: 30 }), (deeds) => {
      const edit = editOf(box('a'), box('b'), box('c'));
      const opened = edit.getState().marks;
      for (const deed of deeds) deed(edit.getState());
      const ended = edit.getState().marks;
      while (edit.getState().done.length > 0) edit.getState().undo();
      expect(edit.getState().marks).toEqual(opened);
      while (edit.getState().undone.length > 0) edit.getState().redo();
      expect(edit.getState().marks).toEqual(ended);
    }),
  );
});

test('something new ends what could be done again', () => {
  const edit = editOf(box('a'));
  edit.getState().clearMarks();
  edit.getState().undo();
  edit.getState().recolourMark('a', 'white');
  edit.getState().redo();
  expect(edit.getState().marks[0]?.colour).toBe('white');
  expect(said(edit)).toBe('Nothing to redo');
});
