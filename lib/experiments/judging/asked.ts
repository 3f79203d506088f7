export const mostAskedLength = 200;

/** What judges are asked where the owner wrote nothing else. */
export const usuallyAsked = 'Which one is better?';

/** What stands above each pair. @param asked in the owner's words; empty for nothing */
export function askedWords(asked: string): string {
  return asked === '' ? usuallyAsked : asked;
}

/** The same as a sentence about the experiment; empty where it says no more than usual. */
export function askedSentence(asked: string): string {
  return asked === '' ? '' : `Judges are asked: “${asked}”`;
}
