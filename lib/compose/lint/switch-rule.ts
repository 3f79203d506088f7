import { excerpt, type PromptProblem, takingOut } from '#lib/compose/lint/prompt-problem';

/**
 * Switches of other tools, such as `--ar 16:9 --v 6`, are read as words and do nothing: a request has
 * six fields and no more (the provider's page). Only the names that such tools know are found, right
 * behind their dashes; a dash between words is none.
 */
export function switchProblems(prompt: string): PromptProblem[] {
  return [...ignoredSwitches(prompt), ...exclusions(prompt)];
}

const names =
  'ar aspect v version niji s stylize c chaos q quality seed sameseed iw sref cref oref ow sw cw w weird stop style repeat r exp p profile sv steps cfg width height w h tile raw hd fast relax turbo draft video'.split(
    ' ',
  );

const value = String.raw`(?:[ \t]+(?:\d[^\s,]*|https?:\S+|raw|cute|expressive|scenic|random))?`;
const oneSwitch = String.raw`--(?:${[...new Set(names)].join('|')})(?![\p{L}\p{N}-])${value}`;

/** Phones and word processors make one dash of two; before a ratio that is still no dash. */
const shape = String.raw`[—–](?:ar|aspect)[ \t]+\d+:\d+`;

const run = new RegExp(
  `(?<!\\S)(?:${oneSwitch}|${shape})(?:[ \\t]+(?:${oneSwitch}|${shape}))*`,
  'giu',
);

function ignoredSwitches(prompt: string): PromptProblem[] {
  return [...prompt.matchAll(run)].map(({ 0: text, index }) => {
    const place = { start: index, end: index + text.length };
    const isShape = /(?:--|[—–])(?:ar|aspect)\b/i.test(text);
    const instead = isShape ? 'Choose the shape under Size.' : 'Take it out, or say it in words.';
    return {
      rule: 'switch',
      place,
      message: `“${excerpt(text)}” belongs to another tool and does nothing here. ${instead}`,
      fix: { label: 'Take it out', edit: takingOut(prompt, place) },
    };
  });
}

/** `--no` names what should not be there, up to the next switch or the end of the sentence. */
const exclusion = /(?<!\S)--no[ \t]+(?<what>(?:(?!--)[^\n.])*)/giu;

function exclusions(prompt: string): PromptProblem[] {
  return [...prompt.matchAll(exclusion)].flatMap(({ 0: all, index, groups }) => {
    const what = groups?.what?.trim() ?? '';
    if (what === '') return [];
    const text = all.trimEnd();
    const [start, end] = [index, index + text.length];
    return {
      rule: 'switch' as const,
      place: { start, end },
      message: `“${excerpt(text)}” belongs to another tool. Say in words what should not be there.`,
      fix: {
        label: `Write “${excerpt(`without ${what}`)}”`,
        edit: { start, end, text: `without ${what}` },
      },
    };
  });
}
