import { type PromptProblem, takingOut } from '#lib/compose/lint/prompt-problem';
import {
  findMentions,
  goneWords,
  isGone,
  promptAsSent,
  promptWithMentions,
} from '#lib/compose/mention';

/** Mentions of what is no reference: a draft that has one is not sent. */
export function goneProblems(prompt: string, referenceCount: number): PromptProblem[] {
  return findMentions(prompt)
    .filter((mention) => isGone(mention, referenceCount))
    .map((mention) => ({
      rule: 'gone',
      place: { start: mention.start, end: mention.end },
      message: goneWords(mention),
      fix: { label: 'Take it out', edit: takingOut(prompt, mention) },
    }));
}

/** With fewer words nobody has come to the references yet. */
const leastWords = 4;

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const pictures = '(?:image|picture|photo|reference)';

const many = String.raw`(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d+|reference))*`;

/** "both images", "the references", "所有图片": all are meant, each without its number. */
const all = new RegExp(
  [
    String.raw`\b(?:all|both|each|every)(?: of)?(?: the)?${many} ${pictures}s?\b`,
    String.raw`\bthe${many} ${pictures}s\b`,
    '(?<!第)[所两二三四五六七八九十每各][有张幅个]*(?:参考)?图',
  ].join('|'),
  'iu',
);

/**
 * Beside several references the model has to be told what to take from each (the provider's prompt
 * guide), so one that is named nowhere is pointed out: by "image 2", by "the second picture" or by
 * "图2" it would be.
 */
export function unmentionedProblems(prompt: string, referenceCount: number): PromptProblem[] {
  if (referenceCount < 2) return [];
  const sent = promptAsSent(prompt);
  if (all.test(sent) || isBarelyBegun(sent)) return [];
  const named = numbersNamed(sent, referenceCount);
  const numbers = Array.from({ length: referenceCount }, (_, at) => at + 1);
  const left = numbers.filter((number) => !named.has(number));
  if (left.length === 0) return [];
  return [
    {
      rule: 'unmentioned',
      place: null,
      message: unmentionedWords(left, referenceCount),
      fix: null,
    },
  ];
}

function isBarelyBegun(sent: string): boolean {
  return sent.trim().split(/\s+/).length < leastWords && !/\p{Script=Han}{4}/u.test(sent);
}

function numbersNamed(sent: string, referenceCount: number): Set<number> {
  const mentions = findMentions(promptWithMentions(sent, referenceCount));
  const byNumber = mentions.flatMap(({ number }) => number ?? []);
  const byOrdinal = ordinals.flatMap((ordinal, at) =>
    new RegExp(String.raw`\b${ordinal} (?:reference )?${pictures}\b`, 'i').test(sent) ? at + 1 : [],
  );
  const inChinese = [...sent.matchAll(/(?:图(?:片|像)?\s?|第)(\d+|[一二三四五六七八九十])/gu)].map(
    ([, text = '']) => Number(text) || '〇一二三四五六七八九十'.indexOf(text),
  );
  return new Set([...byNumber, ...byOrdinal, ...inChinese]);
}

function unmentionedWords(left: readonly number[], referenceCount: number): string {
  if (left.length === referenceCount) {
    return `None of the ${referenceCount} references is mentioned. Say what to take from each: type @ in the prompt.`;
  }
  const last = left.at(-1);
  return left.length === 1
    ? `Image ${last} is not mentioned. Say what to take from it: type @ in the prompt.`
    : `Images ${left.slice(0, -1).join(', ')} and ${last} are not mentioned. Say what to take from each: type @ in the prompt.`;
}
