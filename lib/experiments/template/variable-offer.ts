import type { Offer } from '#lib/compose/offer';

/** A name that is being typed behind its brace; two braces are one in the prompt. */
const query = /(?<!\{)(?:\{\{)*\{([^{}|$\n]{0,60})$/;

/** The variables that can be meant by what is typed behind a `{`, or null when that is no name. */
export function offerVariables(
  template: string,
  caret: number,
  names: readonly string[],
): Offer | null {
  const words = query.exec(template.slice(0, caret))?.[1];
  if (words === undefined || names.length === 0) return null;
  const start = caret - words.length - 1;
  const asked = words.trim().toLowerCase();
  const end = template.charAt(caret) === '}' ? caret + 1 : caret;
  const items = names
    .filter((name) => name.toLowerCase().includes(asked))
    .map((name) => ({
      id: name,
      label: name,
      detail: '',
      picture: null,
      edit: { start, end, text: `{${name}}` },
    }));
  return { title: 'Variables', noun: 'variable', start, words, items, note: null };
}
