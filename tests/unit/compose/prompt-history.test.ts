import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions, mentionText } from '#lib/compose/mention';
import { keepMentions } from '#lib/compose/mention-order';
import {
  noHistory,
  type PromptHistory,
  type PromptMoment,
  stepBack,
  stepForward,
  withStep,
} from '#lib/compose/prompt-history';

const boat = { id: 'a', name: 'boat.jpg' };
const coast = { id: 'b', name: 'coast.jpg' };

function moment(text: string, tiles: PromptMoment['tiles'] = []): PromptMoment {
  return { text, tiles, anchor: text.length, head: text.length };
}

/** The history of these texts, written one after the other beside the same references. */
function written(texts: readonly string[], tiles: PromptMoment['tiles'] = []): PromptHistory {
  return texts.reduce((history, text) => withStep(history, moment(text, tiles)), noHistory);
}

describe('undo', () => {
  test('goes back step by step and forward again, with the caret where it was', () => {
    const first = stepBack(written(['', 'A boat']), moment('A boat at dusk'));
    expect(first?.moment).toEqual(moment('A boat'));
    const second = first && stepBack(first.history, first.moment);
    expect(second?.moment).toEqual(moment(''));
    expect(second && stepBack(second.history, second.moment)).toBeNull();
    const again = second && stepForward(second.history, second.moment);
    expect(again?.moment.text).toBe('A boat');
    const last = again && stepForward(again.history, again.moment);
    expect(last?.moment.text).toBe('A boat at dusk');
    expect(last && stepForward(last.history, last.moment)).toBeNull();
  });

  test('gives up what was undone once something else is written', () => {
    const back = stepBack(written(['']), moment('A boat'));
    const other = back && withStep(back.history, moment(''));
    expect(other && stepForward(other, moment('A kite'))).toBeNull();
  });

  test('passes what would change nothing', () => {
    expect(stepBack(written(['', 'A boat', 'A boat']), moment('A boat'))?.moment.text).toBe('');
  });

  test('brings a mention back with the number its picture has now', () => {
    const history = written(['Like @image 1'], [boat, coast]);
    expect(stepBack(history, moment('', [coast, boat]))?.moment.text).toBe('Like @image 2');
    expect(stepBack(history, moment('', [coast]))?.moment.text).toBe('Like @[boat.jpg]');
  });

  test('forgets what is older than two hundred steps', () => {
    let now = moment('300');
    let history = written(Array.from({ length: 300 }, (_, at) => String(at)));
    let steps = 0;
    for (let back = stepBack(history, now); back; back = stepBack(history, now)) {
      ({ history, moment: now } = back);
      steps += 1;
    }
    expect([steps, now.text]).toEqual([200, '100']);
  });
});

test('whatever is written, moved and undone, each mention keeps to its picture', () => {
  const tiles = ['one', 'two', 'three'].map((name) => ({ id: name, name }));
  const order = fc.shuffledSubarray(tiles, { minLength: 3 });
  // A text of the history, its mentions by the names of their pictures.
  const text = fc.array(fc.constantFrom('one', 'two', 'three'), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, order), { minLength: 1, maxLength: 6 }), (writings) => {
      const numbered = (names: readonly string[], beside: PromptMoment['tiles']) =>
        names
          .map((name) => mentionText(beside.findIndex(({ id }) => id === name) + 1))
          .join(' by ');
      const named = ({ text: words, tiles: beside }: PromptMoment) =>
        findMentions(words).map(({ number }) => beside[(number ?? 0) - 1]?.name);
      let now = moment('', tiles);
      let history = noHistory;
      for (const [names, beside] of writings) {
        history = withStep(history, now);
        const { prompt } = keepMentions(
          { prompt: numbered(names, now.tiles), gone: {} },
          now.tiles,
          beside,
        );
        now = moment(prompt, beside);
      }
      const past = writings.map(([names]) => names).toReversed();
      for (const names of past) {
        expect(named(now)).toEqual(names);
        const back = stepBack(history, now);
        if (!back) return;
        // A step that changes nothing is passed, so that the names may be those of an earlier one.
        if (back.history.done.length !== history.done.length - 1) return;
        ({ history, moment: now } = back);
      }
    }),
  );
});
