import fc from 'fast-check';
import {
  isVariableName,
  type Template,
  type TemplatePart,
} from '#lib/experiments/template/template';

/** Characters that mean something to the language, and some that do not. */
const characters = fc.constantFrom(...'{}|$\\ \n\t,-_aé漢😀0127');
const text = fc
  .string({ unit: characters, minLength: 1, maxLength: 8 })
  .map((value): TemplatePart => ({ kind: 'text', text: value }));
const span = { from: 0, to: 0 };

const names = fc
  .constantFrom('colour', 'art style', 'Ünïcode', '画风', 'a-b_2', 'x')
  .filter(isVariableName)
  .map((name): TemplatePart => ({ kind: 'variable', name, span }));

/** Any template of at most three levels, as the parser would give it but for the spans. */
export const anyTemplate: fc.Arbitrary<Template> = template(3);

/** Any text that looks a little like a template. */
export const anyTemplateText = fc.string({
  unit: fc.oneof(characters, fc.constantFrom('{', '|', '}', '2-3$$', '{{', '}}', '$$', 'name')),
  maxLength: 40,
});

function template(depth: number): fc.Arbitrary<Template> {
  const parts = depth === 0 ? [text, names] : [text, names, choice(depth), combination(depth)];
  return fc.array(fc.oneof(...parts), { maxLength: 3 }).map(joinTexts);
}

function choice(depth: number): fc.Arbitrary<TemplatePart> {
  return fc
    .array(template(depth - 1), { minLength: 2, maxLength: 3 })
    .map((options) => ({ kind: 'choice', options, span }));
}

function combination(depth: number): fc.Arbitrary<TemplatePart> {
  return fc
    .record({
      options: fc.array(template(depth - 1), { minLength: 1, maxLength: 4 }),
      ends: fc.tuple(fc.nat(4), fc.nat(6)),
      separator: fc.oneof(fc.constant(', '), fc.string({ unit: characters, maxLength: 4 })),
    })
    .map(({ options, ends, separator }) => {
      const least = Math.min(...ends, options.length);
      return { kind: 'combination', least, most: Math.max(...ends), separator, options, span };
    });
}

/** Two texts beside each other are one: nothing in the written form parts them. */
function joinTexts(parts: readonly TemplatePart[]): Template {
  const joined: TemplatePart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (part.kind !== 'text' || before?.kind !== 'text') joined.push(part);
    else joined.splice(-1, 1, { kind: 'text', text: before.text + part.text });
  }
  return joined;
}

/** The same template with every span at nought, to be compared with one that was never written. */
export function withoutSpans(parts: Template): Template {
  return parts.map((part) => {
    if (part.kind === 'text') return part;
    if (part.kind === 'variable') return { ...part, span };
    return { ...part, options: part.options.map(withoutSpans), span };
  });
}
