import type { TextMark } from '#lib/compose/text-mark';
import { parseTemplate } from '#lib/experiments/template/parse-template';
import type { Template, TemplatePart } from '#lib/experiments/template/template';

/**
 * What is marked in a template: its variables, with those that have no values set apart, and the
 * braces and bars of its choices. Null while it cannot be read, so that the marks there are stay.
 *
 * @param known the names that have values
 */
export function markTemplate(text: string, known: ReadonlySet<string>): TextMark[] | null {
  const parsed = parseTemplate(text);
  return parsed.ok ? marksOf(parsed.value, text, known) : null;
}

function marksOf(template: Template, text: string, known: ReadonlySet<string>): TextMark[] {
  return template.flatMap((part): TextMark[] => {
    if (part.kind === 'text') return [];
    const { from: start, to: end } = part.span;
    if (part.kind === 'variable') {
      return [{ start, end, look: known.has(part.name) ? 'variable' : 'unknown' }];
    }
    const inner = part.options.flatMap((option) => marksOf(option, text, known));
    return [...signsOf(part, text), ...inner];
  });
}

/** The braces of a choice, what stands before its first option, and the bars between its options. */
function signsOf(
  { span, options }: Exclude<TemplatePart, { kind: 'text' | 'variable' }>,
  text: string,
): TextMark[] {
  const nested = options.flatMap((option) =>
    option.flatMap((part): [number, number][] =>
      part.kind === 'text' ? [] : [[part.span.from, part.span.to]],
    ),
  );
  const endOfNested = new Map(nested);
  const head = /^\{(?:[ \t\r\n]*\d{1,3}(?:-\d{1,3})?\$\$(?:(?:\\.|[^{}|\\])*?\$\$)?)?/s;
  const headEnd = span.from + (head.exec(text.slice(span.from, span.to))?.[0].length ?? 1);
  const marks: TextMark[] = [{ start: span.from, end: headEnd, look: 'brace' }];
  let at = headEnd;
  while (at < span.to - 1) {
    if (text.charAt(at) === '|') marks.push({ start: at, end: at + 1, look: 'brace' });
    at = endOfNested.get(at) ?? at + (text.charAt(at) === '\\' ? 2 : 1);
  }
  marks.push({ start: span.to - 1, end: span.to, look: 'brace' });
  return marks;
}
