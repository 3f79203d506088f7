/** What an empty prompt says. */
export const firstStep = `Describe a picture: what it shows, where, in what light and style.

Words to appear in it go in quotes.`;

/** The box around the prompt, the same for the plain field and for the editor that takes it over. */
export function promptBox(isInvalid: boolean): string {
  const border = isInvalid ? 'border-bad' : 'border-line hover:border-line-strong';
  return `field-focus rounded-md border bg-sunken text-base/[1.55] md:text-sm/[1.55] ${border}`;
}
