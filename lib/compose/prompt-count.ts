import type { PromptLength } from '#lib/compose/prompt';
import { seedream40 } from '#lib/platform/seedream/models';

const whole = new Intl.NumberFormat('en-US');

/** How long a prompt is beside what is recommended: `38 / 600 words`, `120 / 300 characters`. */
export function promptCount(length: PromptLength): string {
  const { recommendedWords, recommendedHanCharacters } = seedream40.prompt;
  return isMainlyChinese(length)
    ? `${whole.format(length.hanCharacters)} / ${recommendedHanCharacters} characters`
    : `${whole.format(length.words)} / ${recommendedWords} words`;
}

/**
 * Chinese counts in characters. One of its words has about 1.6 of them, so a text that is half
 * Chinese by words has four characters to every five words.
 */
function isMainlyChinese({ words, hanCharacters }: PromptLength): boolean {
  return hanCharacters > 0 && hanCharacters * 5 >= words * 4;
}
