import {
  excerpt,
  type ProblemFix,
  type PromptProblem,
  takingOut,
} from '#lib/compose/lint/prompt-problem';

/**
 * Weights of other tools do nothing here: Seedream reads sentences (the provider's prompt guide).
 * Only what nobody writes in prose is found: `(neon:1.3)`, `((neon))`, `[[neon]]`, `[neon:0.5]`,
 * `neon::2` and `<lora:neon:1>`, and not `(16:9)`, `[logo]` or the mention `@[boat.jpg]`.
 */
export function weightProblems(prompt: string): PromptProblem[] {
  return [...bracketProblems(prompt), ...colonProblems(prompt), ...loraProblems(prompt)];
}

/** A run of brackets is read from its first one only: from each of them it would take the square of its length. */
const bracketed =
  /(?<open>(?<![(（])[(（]+|(?<![@[])\[+)(?<inner>[^()（）[\]\n]{1,200})(?<close>[)）]+|\]+)/gu;

/** Words and a decimal fraction, such as `neon:1.3`; a verse or a ratio has a digit before its colon. */
const weighted = /^(?<words>.*[^\d\s])\s*[:：]\s*\d?\.\d+\s*$/u;

function bracketProblems(prompt: string): PromptProblem[] {
  return [...prompt.matchAll(bracketed)].flatMap(({ index, groups }) => {
    const { open = '', inner = '', close = '' } = groups ?? {};
    const isSquare = open.startsWith('[');
    if (isSquare !== close.startsWith(']')) return [];
    const depth = Math.min(open.length, close.length);
    const words = weighted.exec(inner)?.groups?.words;
    if (depth < 2 && words === undefined) return [];
    const start = index + open.length - depth;
    const end = index + open.length + inner.length + depth;
    // `[dog:cat:0.5]` means one thing and then another: nobody can say which of them is meant here.
    const isChange = words?.includes(':');
    const text = (words ?? inner).trim();
    return weightProblem(prompt, { start, end }, isChange ? null : text);
  });
}

/** `neon::2`, and `neon::` before a space. */
const doubled = /(?<=[\p{L}\p{M}\p{N}"”])::(?:-?\d+(?:\.\d+)?)?(?=[\s,.;]|$)/gu;

function colonProblems(prompt: string): PromptProblem[] {
  return [...prompt.matchAll(doubled)].flatMap(({ 0: text, index }) =>
    weightProblem(prompt, { start: index, end: index + text.length }, ''),
  );
}

const lora = /<(?:lora|lyco|hypernet):[^<>\n]+>/giu;

function loraProblems(prompt: string): PromptProblem[] {
  return [...prompt.matchAll(lora)].map(({ 0: text, index }) => {
    const place = { start: index, end: index + text.length };
    return {
      rule: 'weight',
      place,
      message: `“${excerpt(text)}” loads nothing here: Seedream has one model. Describe the look in words.`,
      fix: { label: 'Take it out', edit: takingOut(prompt, place) },
    };
  });
}

/** @param words what remains without the weight; null where that is not known */
function weightProblem(
  prompt: string,
  { start, end }: { readonly start: number; readonly end: number },
  words: string | null,
): PromptProblem[] {
  const fix: ProblemFix | null =
    words === null ? null : { label: 'Remove the weight', edit: { start, end, text: words } };
  const weight = excerpt(prompt.slice(start, end));
  return [
    {
      rule: 'weight',
      place: { start, end },
      message: `The weight “${weight}” does nothing here. Say in words what matters most.`,
      fix,
    },
  ];
}
