import { excerpt, type PromptProblem } from '#lib/compose/lint/prompt-problem';

/**
 * Text to be rendered stands in double quotes (the provider's prompt guide). Found is only what is
 * beyond doubt: what stands behind "the word", and what a sign says. Prose speaks of reading and
 * saying as well, so somebody who says Hello, or who reads Tolstoy, is left alone.
 */
export function quoteProblems(prompt: string): PromptProblem[] {
  return languages.flatMap(({ patterns, quotes: [opening, closing] }) =>
    patterns.flatMap((pattern) =>
      [...prompt.matchAll(pattern)].flatMap(({ indices }): PromptProblem[] => {
        const [start, end] = indices?.groups?.text ?? [];
        if (start === undefined || end === undefined) return [];
        const text = prompt.slice(start, end);
        return [
          {
            rule: 'quotes',
            place: { start, end },
            message: `Put “${excerpt(text)}” in double quotes if it is to be read in the picture.`,
            fix: { label: 'Quote it', edit: { start, end, text: `${opening}${text}${closing}` } },
          },
        ];
      }),
    ),
  );
}

const capitals = String.raw`\p{Lu}[\p{Lu}\p{N}]*(?:[’'&-][\p{Lu}\p{N}]+)*`;
/** At least two capitals: "the letter A" is a shape as well as a text. */
const shouted = String.raw`(?=\p{Lu}[’'&-]?[\p{Lu}\p{N}])${capitals}(?: ${capitals})*[!?]?`;
const begun = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'&-][\p{L}\p{N}]+)*`;
const titled = `${begun}(?: (?:(?:of|the|and|to|a|&) )?${begun})*[!?]?`;

/** Not a part of a word, and not "a sign that reads Chinese characters". */
const isWhole = String.raw`(?![\p{L}\p{N}])(?! (?:characters?|letters?|script|text|words?|writing|calligraphy)\b)`;

/** What is made to be read. */
const surface =
  '(?:sign|signboard|poster|banner|billboard|marquee|label|logo|plaque|placard|neon|caption|headline|title|slogan|inscription|lettering|text|sticker|badge|shirt|tattoo|flag|button|chalkboard|blackboard)s?';
const where = String.raw`(?: (?:on|over|above|in|at|behind|outside|under|by) (?:the|a|an|his|her|their|its) [\p{Ll}-]+)?(?: (?:that|which))?`;
const speaks = '(?:says?|saying|reads?|reading)';

const english = [
  // "the word Sale", "the words OPEN LATE"
  String.raw`\b[Tt]he words? (?<text>${titled})${isWhole}`,
  // "the title NORTHBOUND"
  String.raw`\b[Tt]he (?:text|letters|lettering|title|headline|slogan|caption|inscription) (?<text>${shouted})${isWhole}`,
  // "a sign on the door that says Come In", "a poster reading SALE"
  String.raw`\b${surface}${where} ${speaks} (?<text>${titled})${isWhole}`,
  // "it says Hello"
  String.raw`\b(?:[Ii]t|which) (?:says|reads) (?<text>${titled})${isWhole}`,
];

/** In characters; a sign says less. Without an end, many signs would each be looked for to the end of the prompt. */
const longestText = 200;

/** Not "写着几个大字" or "写着店名", which tell of a text and are none. */
const isText = String.raw`(?![^，。；！？,.;!?、\n]{0,${longestText}}[的字文词句诗名号价式])`;

const chinese = [
  // "木牌上写着欢迎光临", up to the end of the clause
  String.raw`(?:牌子?|横幅|标语|海报)上?面?写[着有]${isText}(?<text>[\p{L}\p{N}]{1,${longestText}})(?=[，。；！？,.;!?、\n]|$)`,
];

const languages = [
  { patterns: english.map(compiled), quotes: ['"', '"'] },
  { patterns: chinese.map(compiled), quotes: ['“', '”'] },
] as const;

function compiled(pattern: string): RegExp {
  return new RegExp(pattern, 'dgu');
}
