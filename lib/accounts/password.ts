import 'server-only';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { shortestPassword } from '#lib/accounts/account-fields';
import { processSingleton } from '#lib/platform/process-singleton';

/** On zxcvbn's scale to 4: some 10^10 guesses, which takes long even with the hash in one's hands. */
const leastScore = 4;

/**
 * What makes a password too weak, as a sentence, or null. It is compared with words, names, dates and
 * keyboard walks (zxcvbn), and with what belongs to the person.
 *
 * @param about of the person: their name and e-mail address
 */
export function passwordProblem(password: string, about: readonly string[]): string | null {
  if (password.length < shortestPassword) {
    return `A password has at least ${shortestPassword} characters.`;
  }
  const { score, feedback } = guesser().check(password, [...wordsOf(about), 'seedream', 'studio']);
  if (score >= leastScore) return null;
  const why = feedback.warning ? ` ${withStop(feedback.warning)}` : '';
  return `This password is too easy to guess.${why} Three or four unusual words are good.`;
}

function guesser() {
  return processSingleton('password-guesser', () => {
    return new ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...english.dictionary },
      graphs: common.adjacencyGraphs,
      translations: english.translations,
    });
  });
}

/** An address or a name, and each word in it. */
function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter(Boolean);
}

const withStop = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
