import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promptWithMentions } from '#lib/compose/mention';
import { unsentPrompts } from '#lib/compose/unsent-prompts';
import { createPromptRecall, type RecallField } from '#lib/library/prompts/prompt-recall';
import type { PromptPage } from '#lib/library/prompts/sent-prompt';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

function storeInMemory(): Store {
  const held = new Map<string, string>();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
  };
}

interface DeskOptions {
  readonly store?: Store;
  readonly pageSize?: number;
  readonly references?: number;
}

/** A composer beside a history, the newest first. */
function deskOf(sent: string[], { store = storeInMemory(), ...options }: DeskOptions = {}) {
  const { pageSize = 2, references = 0 } = options;
  const asked: (string | null)[] = [];
  let isAway = false;
  let whileAsked = () => {};
  const ask = async (before: string | null): Promise<PromptPage | null> => {
    asked.push(before);
    await Promise.resolve();
    whileAsked();
    if (isAway) return null;
    const from = before === null ? 0 : Number(before) + 1;
    const prompts = sent.slice(from, from + pageSize).map((prompt, at) => ({
      ...{ key: prompt, prompt, sent: 1, lastId: String(from + at) },
      ...{ lastSentAt: '2026-11-23T12:00:00.000Z', lastState: 'done' as const },
      ...{ pictures: [], places: [] },
    }));
    const last = from + prompts.length - 1;
    return { prompts, older: last + 1 < sent.length ? String(last) : null };
  };
  const recall = createPromptRecall({ ask, unsent: unsentPrompts(() => store) });
  const field: RecallField & { text: string } = {
    text: '',
    read: () => field.text,
    write: (prompt) => {
      field.text = prompt;
    },
    toDraft: (prompt) => promptWithMentions(prompt, references),
  };
  return {
    asked,
    sent,
    store,
    type: (text: string) => field.write(text),
    seen: () => field.text,
    up: () => recall.previous(field),
    down: () => recall.next(field),
    goAway: () => {
      isAway = true;
    },
    duringTheNextQuestion: (happen: () => void) => {
      whileAsked = () => {
        whileAsked = () => {};
        happen();
      };
    },
  };
}

describe('what was sent before', () => {
  test('comes back one by one, up to the oldest', async () => {
    const desk = deskOf(['third', 'second', 'first']);
    const seen: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      expect(await desk.up()).toMatchObject({ kind: 'shown', isSent: true });
      seen.push(desk.seen());
    }
    expect(seen).toEqual(['third', 'second', 'first']);
    expect(await desk.up()).toEqual({ kind: 'oldest' });
    expect(desk.seen()).toBe('first');
  });

  test('gives way to what was being written, at the end of the way back', async () => {
    const desk = deskOf(['second', 'first']);
    desk.type('a harb');
    await desk.up();
    await desk.up();
    expect(await desk.down()).toMatchObject({ prompt: 'second' });
    expect(await desk.down()).toEqual({ kind: 'shown', prompt: 'a harb', isSent: false });
    expect(await desk.down()).toEqual({ kind: 'newest' });
    expect(desk.seen()).toBe('a harb');
  });

  test('gives way to an empty field as well', async () => {
    const desk = deskOf(['first']);
    await desk.up();
    expect(await desk.down()).toMatchObject({ kind: 'shown' });
    expect(desk.seen()).toBe('');
  });

  test('is asked for a page at a time, and no page twice', async () => {
    const desk = deskOf(['d', 'c', 'b', 'a']);
    expect(desk.asked).toEqual([]);
    await desk.up();
    await desk.up();
    expect(desk.asked).toEqual([null]);
    await desk.up();
    expect(desk.asked).toEqual([null, '1']);
    await desk.down();
    await desk.up();
    expect(desk.asked).toEqual([null, '1']);
  });

  test('leaves out what stands in the field already', async () => {
    const desk = deskOf(['just sent', 'before that']);
    desk.type('just sent');
    await desk.up();
    expect(desk.seen()).toBe('before that');
    await desk.down();
    expect(desk.seen()).toBe('just sent');
  });

  test('mentions the references that are there', async () => {
    const desk = deskOf(['image 1 in the style of image 2'], { references: 1 });
    await desk.up();
    expect(desk.seen()).toBe('@image 1 in the style of image 2');
    expect(await desk.up()).toEqual({ kind: 'oldest' });
  });

  test('keeps its line breaks as fields have them', async () => {
    const desk = deskOf(['one\r\ntwo', 'first']);
    await desk.up();
    expect(desk.seen()).toBe('one\ntwo');
    await desk.up();
    expect(desk.seen()).toBe('first');
  });

  test('is new at the next walk', async () => {
    const desk = deskOf(['first']);
    await desk.up();
    desk.sent.unshift('second');
    desk.type('');
    await desk.up();
    expect(desk.seen()).toBe('second');
  });

  test('follows a key that is held down, a step for each time', async () => {
    const desk = deskOf(['c', 'b', 'a']);
    await Promise.all([desk.up(), desk.up(), desk.up(), desk.down()]);
    expect(desk.seen()).toBe('b');
  });
});

describe('nothing that was written is lost', () => {
  test('when a prompt that came back is changed', async () => {
    const desk = deskOf(['second', 'first']);
    desk.type('a harb');
    await desk.up();
    desk.type('second, by night');
    await desk.up();
    expect(desk.seen()).toBe('a harb');
    await desk.up();
    expect(desk.seen()).toBe('second');
    await desk.down();
    await desk.down();
    expect(desk.seen()).toBe('second, by night');
  });

  test('when the page is loaded again in the middle', async () => {
    const before = deskOf(['second', 'first']);
    before.type('a harb');
    await before.up();
    const after = deskOf(['second', 'first'], { store: before.store });
    after.type(before.seen());
    await after.up();
    expect(after.seen()).toBe('a harb');
  });

  test('and what came back to the field is not kept beside it', async () => {
    const desk = deskOf(['first']);
    desk.type('a harb');
    await desk.up();
    await desk.down();
    desk.type('a harbour');
    await desk.up();
    await desk.down();
    desk.type('');
    await desk.up();
    expect(desk.seen()).toBe('first');
  });

  test('until it is sent', async () => {
    const desk = deskOf(['first']);
    desk.type('a harbour');
    await desk.up();
    desk.sent.unshift('a harbour');
    desk.type('');
    await desk.up();
    await desk.up();
    expect(await desk.up()).toEqual({ kind: 'oldest' });
    expect(desk.seen()).toBe('first');
  });

  test('when the studio does not answer: the field stays as it is', async () => {
    const desk = deskOf(['first']);
    desk.goAway();
    desk.type('a harb');
    expect(await desk.up()).toEqual({ kind: 'unanswered' });
    expect(desk.seen()).toBe('a harb');
  });

  test('when somebody goes on typing before the answer is there', async () => {
    const desk = deskOf(['first']);
    desk.type('a harb');
    desk.duringTheNextQuestion(() => desk.type('a harbour'));
    expect(await desk.up()).toEqual({ kind: 'overtaken' });
    expect(desk.seen()).toBe('a harbour');
  });

  test('whichever way one walks', async () => {
    const walk = fc.array(fc.constantFrom('up', 'down'), { maxLength: 25 });
    const sent = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sent, walk, fc.constantFrom('', 'a', 'f'), async (prompts, steps, text) => {
        const desk = deskOf(prompts);
        desk.type(text);
        for (const step of steps) await desk[step as 'up' | 'down']();
        for (let press = 0; press <= steps.length; press += 1) await desk.down();
        expect(desk.seen()).toBe(text);
      }),
    );
  });
});

describe('what was written and not sent', () => {
  test('is read with distrust', () => {
    for (const text of ['', '{', '{}', 'null', '[1, null]']) {
      expect(unsentPrompts(() => ({ ...storeInMemory(), getItem: () => text })).list()).toEqual([]);
    }
  });

  test('is the ten newest, each once', () => {
    const unsent = unsentPrompts(storeOnce());
    for (let number = 1; number <= 11; number += 1) unsent.keep(`prompt ${number}`);
    unsent.keep('prompt 5');
    unsent.keep('  ');
    expect(unsent.list()).toHaveLength(10);
    expect(unsent.list().slice(0, 2)).toEqual(['prompt 5', 'prompt 11']);
    expect(unsent.list()).not.toContain('prompt 1');
  });

  test('costs nothing where the browser keeps nothing', () => {
    const refuses = () => {
      throw new Error('forbidden');
    };
    const unsent = unsentPrompts(refuses);
    unsent.keep('a harbour');
    unsent.forget(['a harbour']);
    expect(unsent.list()).toEqual([]);
  });
});

function storeOnce(): () => Store {
  const store = storeInMemory();
  return () => store;
}
