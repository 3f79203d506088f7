import { escapedMarkup } from '#lib/platform/markup-text';

/** Text that is HTML already; whatever else gets into a template becomes text. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type HtmlValue = Html | string | number | null | false | readonly HtmlValue[];

/**
 * A piece of HTML. Values are escaped for elements and for attributes in quotation marks, which are
 * the only places they may stand in.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(
    strings.reduce((text, part, at) => `${text}${written(values[at - 1] ?? null)}${part}`),
  );
}

function written(value: HtmlValue): string {
  if (value === null || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return escapedMarkup(String(value));
}
