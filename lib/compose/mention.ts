/**
 * Mentions of references in the prompt of a draft. The prompt is plain text, and in it stand
 *
 * - `@image 2`: the second reference, sent as "image 2". Whatever changes the order of the
 *   references rewrites it in the same step (mention-order.ts), so that it keeps to its reference.
 * - `@[panorama.jpg]`: a reference that was taken away, or `@image 7` where there are only three.
 *   Such a mention is gone, and a draft that has one is not sent.
 * - `@@image 2` and `@@[words]`: no mention. One `@` too many says that the text is meant to the
 *   letter, and is taken off when it is sent. So every prompt of a recipe has a draft that gives it
 *   again to the letter, one with "@image 2" in it included.
 *
 * Only the `@` is taken off, so "@Image 1" is sent as "Image 1".
 */
export interface Mention {
  /** Where it begins and ends in the prompt, in UTF-16 code units as a text field counts them. */
  readonly start: number;
  readonly end: number;
  /** The number it names, from 1; null when it names what was taken away. */
  readonly number: number | null;
  /** What was taken away; empty beside a number. */
  readonly label: string;
}

const form = String.raw`(?:image (\d+)|\[([^[\]\r\n]+)\])`;

/** A run of `@` and what it stands before; one `@` makes a mention. */
const marked = new RegExp(`(?<!@)(@+)${form}`, 'giu');

/**
 * The same, or "image 2" as words of their own: not "reimage 2", "image 3d", "image 1:1". Scripts
 * that set no spaces between words, such as Chinese, may touch it.
 */
const markedOrBare = new RegExp(
  String.raw`(?<!@)@+${form}|(?<![\p{Script=Latin}\p{M}\p{N}_@-])image (\d+)(?![\p{Script=Latin}\p{N}_%°]|[.,:/]\d)`,
  'giu',
);

/** What stands in the prompt for a reference. */
export function mentionText(number: number): string {
  return `@image ${number}`;
}

/** The mentions of a draft's prompt, from its beginning on. */
export function findMentions(prompt: string): Mention[] {
  return [...prompt.matchAll(marked)].flatMap(
    ({ 0: text, 1: marks, 2: digits, 3: label, index }) =>
      marks === '@'
        ? {
            start: index,
            end: index + text.length,
            number: digits === undefined ? null : Number(digits),
            label: label ?? '',
          }
        : [],
  );
}

/** Whether nothing is there that it names. */
export function isGone({ number }: Mention, referenceCount: number): boolean {
  return number === null || number < 1 || number > referenceCount;
}

/** A draft's prompt as the model reads it. What names a reference that was taken away falls out. */
export function promptAsSent(prompt: string): string {
  return prompt.replace(marked, (text: string, marks: string, digits?: string) =>
    marks === '@' && digits === undefined ? '' : text.slice(1),
  );
}

/** The prompt of a draft that is sent as this one: what names one of its references is a mention. */
export function promptWithMentions(sent: string, referenceCount: number): string {
  return sent.replace(markedOrBare, (text: string, _marked, _label, bare?: string) => {
    const isReference = Number(bare) >= 1 && Number(bare) <= referenceCount;
    return bare === undefined || isReference ? `@${text}` : text;
  });
}

/** What is wrong with a mention that is gone, and what to do about it. */
export function goneWords({ number, label }: Mention): string {
  return number === null
    ? `“${label}” is mentioned and no longer a reference. Put it back or take the mention out.`
    : `“image ${number}” is mentioned and there is no such reference. Add it or take the mention out.`;
}

/** What the first mention that is gone keeps from being sent, or null. */
export function mentionProblem(prompt: string, referenceCount: number): string | null {
  const gone = findMentions(prompt).find((each) => isGone(each, referenceCount));
  return gone ? goneWords(gone) : null;
}
