/** What an empty template says. */
export const example = 'A poster of {subject} in the style of {style}, {at dawn|at night}';

/** The box around the template, the same for the plain field and for the editor that takes it over. */
export function templateBox(isInvalid: boolean): string {
  const border = isInvalid ? 'border-warn' : 'border-line hover:border-line-strong';
  return `field-focus rounded-md border bg-sunken text-base/[1.55] md:text-sm/[1.55] ${border}`;
}
