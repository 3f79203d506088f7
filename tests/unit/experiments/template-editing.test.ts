import { describe, expect, test } from 'vitest';
import { markTemplate } from '#lib/experiments/template/template-marks';
import { offerVariables } from '#lib/experiments/template/variable-offer';

const names = ['style', 'subject', 'hour of day'];

describe('the marks of a template', () => {
  const marked = (text: string) =>
    markTemplate(text, new Set(names))
      ?.toSorted((one, other) => one.start - other.start)
      .map(({ start, end, look }) => [text.slice(start, end), look]);

  test('are its variables, with and without values, and what makes its choices', () => {
    expect(marked('A {subject} in {mood}, {red|dark {style}|}')).toEqual([
      ['{subject}', 'variable'],
      ['{mood}', 'unknown'],
      ['{', 'brace'],
      ['|', 'brace'],
      ['{style}', 'variable'],
      ['|', 'brace'],
      ['}', 'brace'],
    ]);
  });

  test('of a combination hold its number and separator', () => {
    expect(marked('{2-3$$ and $$a|b\\|c|d}')).toEqual([
      ['{2-3$$ and $$', 'brace'],
      ['|', 'brace'],
      ['|', 'brace'],
      ['}', 'brace'],
    ]);
    expect(marked('{ 2$$a|{b|c}}')?.map(([text]) => text)).toEqual([
      '{ 2$$',
      '|',
      '{',
      '|',
      '}',
      '}',
    ]);
  });

  test('a brace that means itself has none, and a broken template keeps those it has', () => {
    expect(marked('{{style}} and \\{style\\}')).toEqual([]);
    expect(marked('A {style')).toBeUndefined();
    expect(markTemplate('A {style', new Set())).toBeNull();
  });
});

describe('variables behind a brace', () => {
  test.each([
    ['A {', '', ['{style}', '{subject}', '{hour of day}']],
    ['A {s', '', ['{style}', '{subject}']],
    ['A {hour of', '}', ['{hour of day}']],
    ['{red|{Sub', '', ['{subject}']],
    ['{{{sty', '', ['{style}']],
    ['{xyz', '', []],
  ])('"%s" before "%s"', (typed, behind, texts) => {
    const offer = offerVariables(typed + behind, typed.length, names);
    expect(offer?.items.map(({ edit }) => edit.text)).toEqual(texts);
    for (const { edit } of offer?.items ?? []) {
      expect(edit).toMatchObject({
        start: typed.lastIndexOf('{'),
        end: typed.length + behind.length,
      });
    }
  });

  test.each(['A {{sty', '{red|bl', '{2$$a', 'A style', '{style}'])(
    'nothing is asked for by "%s"',
    (typed) => {
      expect(offerVariables(typed, typed.length, names)).toBeNull();
    },
  );

  test('without a table there is nothing to offer', () => {
    expect(offerVariables('{', 1, [])).toBeNull();
  });
});
