import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate } from '#lib/experiments/template/parse-template';
import { variablesOf } from '#lib/experiments/template/template';
import { printTemplate } from '#tests/support/print-template';
import { anyTemplate, anyTemplateText, withoutSpans } from '#tests/support/templates';

function read(text: string) {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return parsed.value;
}

function problemOf(text: string) {
  const parsed = parseTemplate(text);
  if (parsed.ok) throw new Error(`"${text}" is lawful.`);
  const { from, to, message } = parsed.failure;
  return { at: text.slice(from, to), from, message };
}

describe('a template', () => {
  test('without braces is one text, however it is punctuated', () => {
    const text = 'A "sign" for $5 | or 2$$, at 50% — [slow] \\o/';
    expect(read(text)).toEqual([{ kind: 'text', text }]);
    expect(read('')).toEqual([]);
  });

  test('holds choices, variables and combinations, and says where they stand', () => {
    expect(read('a {b|c} {art style} {2-4$$ and $$d|e}')).toEqual([
      { kind: 'text', text: 'a ' },
      {
        kind: 'choice',
        options: [[{ kind: 'text', text: 'b' }], [{ kind: 'text', text: 'c' }]],
        span: { from: 2, to: 7 },
      },
      { kind: 'text', text: ' ' },
      { kind: 'variable', name: 'art style', span: { from: 8, to: 19 } },
      { kind: 'text', text: ' ' },
      {
        kind: 'combination',
        least: 2,
        most: 4,
        separator: ' and ',
        options: [[{ kind: 'text', text: 'd' }], [{ kind: 'text', text: 'e' }]],
        span: { from: 20, to: 37 },
      },
    ]);
  });

  test.each([
    ['{{literal}} braces', '{literal} braces'],
    ['a{{b', 'a{b'],
    ['a}}b', 'a}b'],
    ['\\{a\\}', '{a}'],
    ['C:\\pictures', 'C:\\pictures'],
    ['a trailing \\', 'a trailing \\'],
  ])('%j is the text %j', (written, text) => {
    expect(read(written)).toEqual([{ kind: 'text', text }]);
  });

  test('loses the space at the edges of an option, unless a backslash keeps it', () => {
    expect(withoutSpans(read('{ red | dark\n blue }'))).toEqual(
      withoutSpans(read('{red|dark\n blue}')),
    );
    expect(read('{\\ red|x}')).toMatchObject([{ options: [[{ text: ' red' }], {}] }]);
    expect(read('{a {b|c} |x}')).toMatchObject([{ options: [[{ text: 'a ' }, {}], {}] }]);
  });

  test('may hold an empty option', () => {
    expect(read('a {|very} dark')).toMatchObject([{}, { options: [[], [{ text: 'very' }]] }, {}]);
  });

  test('begins with a choice in a choice when a space parts the braces', () => {
    expect(read('{ {a|b}|c}')).toMatchObject([{ options: [[{ kind: 'choice' }], {}] }]);
  });

  test('names its variables once each, those in options too', () => {
    expect(variablesOf(read('{b} {x|{a} and {b}} {1$${c}|d}'))).toEqual(['b', 'a', 'c']);
  });

  test('that is printed reads as it was', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        expect(withoutSpans(read(printTemplate(template)))).toEqual(template);
      }),
      { numRuns: 3000 },
    );
  });

  test('that was read and is printed reads as the same', () => {
    fc.assert(
      fc.property(anyTemplateText, (text) => {
        const parsed = parseTemplate(text);
        if (!parsed.ok) return;
        expect(withoutSpans(read(printTemplate(parsed.value)))).toEqual(withoutSpans(parsed.value));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a problem', () => {
  test.each([
    ['an {open|brace', '{', 'is never closed'],
    ['a {b|{c|d}', '{', 'is never closed'],
    ['a } b', '}', 'closes nothing'],
    ['{a|b}}', '}', 'closes nothing'],
    ['a {} b', '{}', 'nothing between'],
    ['a {  } b', '{  }', 'nothing between'],
    ['{one option!}', '{one option!}', 'one option only'],
    ['{4-2$$a|b|c|d}', '4-2$$', 'counts down. Write 2-4.'],
    ['{3$$a|b}', '3$$', 'at least 3, and there are 2 options'],
    [`{${'n'.repeat(61)}}`, `{${'n'.repeat(61)}}`, 'one option only'],
  ])('of %j is at %j', (text, at, words) => {
    const problem = problemOf(text);
    expect(problem.at).toBe(at);
    expect(problem.message).toContain(words);
  });

  test('of braces never closed is at the innermost of them', () => {
    expect(problemOf('{a|b {c|d').from).toBe(5);
  });

  test.each([
    [16, true],
    [17, false],
    [100_000, false],
  ])('is not that braces stand %i deep in each other: %s', (depth, isLawful) => {
    const text = `${'{a|'.repeat(depth)}b${'}'.repeat(depth)}`;
    expect(parseTemplate(text).ok).toBe(isLawful);
  });

  test.each([
    [200, true],
    [201, false],
  ])('is not that there are %i options: %s', (options, isLawful) => {
    expect(parseTemplate(`{${'|'.repeat(options - 1)}}`).ok).toBe(isLawful);
  });

  test('stands inside of the text, whatever the text is', () => {
    fc.assert(
      fc.property(anyTemplateText, (text) => {
        const parsed = parseTemplate(text);
        if (parsed.ok) return;
        const { from, to } = parsed.failure;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 5000 },
    );
  });
});
