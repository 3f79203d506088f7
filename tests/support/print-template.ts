import {
  defaultSeparator,
  type Template,
  type TemplateCombination,
  type TemplatePart,
} from '#lib/experiments/template/template';

/** The text that reads as this template again, with no more escapes than it needs. */
export function printTemplate(template: Template): string {
  return template
    .map((part) => (part.kind === 'text' ? outerText(part.text) : braces(part)))
    .join('');
}

function outerText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('{', '{{').replaceAll('}', '}}');
}

function braces(part: Exclude<TemplatePart, { kind: 'text' }>): string {
  if (part.kind === 'variable') return `{${part.name}}`;
  const options = part.options.map(option).join('|');
  if (part.kind === 'combination') return `{${head(part)}${options}}`;
  // A second brace right behind the first would make a literal of both.
  return options.startsWith('{') ? `{ ${options}}` : `{${options}}`;
}

function head({ least, most, separator }: TemplateCombination): string {
  const range = least === most ? `${least}$$` : `${least}-${most}$$`;
  if (separator === defaultSeparator) return range;
  return `${range}${separator.replace(/[\\{}|$]/g, '\\$&')}$$`;
}

function option(template: Template): string {
  const last = template.length - 1;
  return template
    .map((part, at) =>
      part.kind === 'text' ? optionText(part.text, at === 0, at === last) : braces(part),
    )
    .join('');
}

/** Space at the edges of an option would fall away, so there it is escaped. */
function optionText(text: string, isFirst: boolean, isLast: boolean): string {
  const [, before = '', words = '', after = ''] =
    /^([ \t\r\n]*)(.*?)([ \t\r\n]*)$/s.exec(text) ?? [];
  const escaped = words
    .replace(/[\\}|]/g, '\\$&')
    .replaceAll('{', '{{')
    .replaceAll('$$', () => '$\\$');
  const isOnlySpace = words === '';
  const begin = isFirst || (isOnlySpace && isLast) ? escapeEach(before) : before;
  return `${begin}${escaped}${isLast ? escapeEach(after) : after}`;
}

function escapeEach(space: string): string {
  return space.replace(/./gs, '\\$&');
}
