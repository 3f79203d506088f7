import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate } from '#lib/experiments/template/parse-template';
import { choicesAt, promptsOf } from '#lib/experiments/template/prompts';
import type { Template, TemplatePart } from '#lib/experiments/template/template';
import { anyTemplate } from '#tests/support/templates';

const values = new Map([
  ['colour', 'red'],
  ['x', '{y|z}'],
]);

function promptsFrom(text: string) {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return promptsOf(parsed.value);
}

function all(text: string): string[] {
  const { count, at } = promptsFrom(text);
  return Array.from({ length: Number(count) }, (_, index) => at(BigInt(index), values));
}

/** Everything a template stands for, written down the plain way. */
function enumerate(template: Template): string[] {
  const [first, ...rest] = template;
  if (!first) return [''];
  const tails = enumerate(rest);
  return enumeratePart(first).flatMap((head) => tails.map((tail) => head + tail));
}

function enumeratePart(part: TemplatePart): string[] {
  if (part.kind === 'text') return [part.text];
  if (part.kind === 'variable') return [values.get(part.name) ?? `{${part.name}}`];
  if (part.kind === 'choice') return part.options.flatMap(enumerate);
  const { least, most, separator } = part;
  const sizes = Array.from({ length: part.options.length + 1 }, (_, size) => size);
  return sizes
    .filter((size) => size >= least && size <= most)
    .flatMap((size) => takings(part.options.map(enumerate), size))
    .map((texts) => texts.join(separator));
}

function takings(options: readonly string[][], size: number): string[][] {
  if (size === 0) return [[]];
  const [first, ...rest] = options;
  if (!first) return [];
  const after = takings(rest, size - 1);
  const withFirst = first.flatMap((text) => after.map((texts) => [text, ...texts]));
  return [...withFirst, ...takings(rest, size)];
}

describe('the prompts of a template', () => {
  test.each([
    ['plain', ['plain']],
    ['{a|b} {c|d}', ['a c', 'a d', 'b c', 'b d']],
    ['{a|{b|c}} cat', ['a cat', 'b cat', 'c cat']],
    ['{2$$a|b|c}', ['a, b', 'a, c', 'b, c']],
    ['{2-4$$ and $$a|b|c}', ['a and b', 'a and c', 'b and c', 'a and b and c']],
    ['{0-1$$a|b}!', ['!', 'a!', 'b!']],
    ['{2$$+$${a|b}|c}', ['a+c', 'b+c']],
    ['a {colour} cat, {colour}', ['a red cat, red']],
    ['a {nobody knows}', ['a {nobody knows}']],
    ['{x}', ['{y|z}']],
  ])('%j are %j', (text, prompts) => {
    expect(all(text)).toEqual(prompts);
  });

  test('differ in their choices, each of which can be had by itself', () => {
    const parsed = parseTemplate('a {colour} {cat|{big|small} dog} in {2$$sun|{rain}|}, {|alone}');
    if (!parsed.ok) throw new Error(parsed.failure.message);
    const { count } = promptsOf(parsed.value);
    const choices = Array.from({ length: Number(count) }, (_, at) =>
      choicesAt(parsed.value, BigInt(at)),
    );
    expect(choices[0]).toEqual(['cat', 'sun, {rain}', '']);
    expect(choices.at(-1)).toEqual(['small dog', '{rain}, ', 'alone']);
    expect(new Set(choices.map((texts) => texts.join(' · '))).size).toBe(Number(count));
    expect(choicesAt([{ kind: 'text', text: 'plain' }], 0n)).toEqual([]);
  });

  test('are those of a plain enumeration, by number and in count', () => {
    const small = anyTemplate.filter((template) => promptsOf(template).count <= 2000n);
    fc.assert(
      fc.property(small, (template) => {
        const { count, at } = promptsOf(template);
        const expected = enumerate(template);
        expect(count).toBe(BigInt(expected.length));
        expect(expected.map((_, index) => at(BigInt(index), values))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('are counted exactly where no number could hold them, and any of them can be had', () => {
    const { count, at } = promptsFrom('{0|1|2|3|4|5|6|7|8|9}'.repeat(40));
    expect(count).toBe(10n ** 40n);
    const index = 1234567890123456789012345678901234567890n;
    expect(at(index, values)).toBe(String(index).padStart(40, '0'));
  });

  test('of 200 options taken a hundred at a time are counted at once', () => {
    const options = Array.from({ length: 200 }, (_, at) => `word ${at}`).join('|');
    const { count, at } = promptsFrom(`{100$$${options}}`);
    expect(String(count)).toHaveLength(59);
    expect(at(0n, values)).toMatch(/^word 0, .* word 99$/);
    expect(at(count - 1n, values)).toMatch(/^word 100, .* word 199$/);
  });
});
