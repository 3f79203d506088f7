import type {
  Template,
  TemplateCombination,
  TemplatePart,
} from '#lib/experiments/template/template';

/** The values of the variables of one prompt, by name. A variable without one stands as it is written. */
export type Wording = ReadonlyMap<string, string>;

/** All prompts that a template stands for, none of them made before it is asked for. */
export interface Prompts {
  /** How many there are; equal ones count as often as they come. */
  readonly count: bigint;
  /**
   * One of them. They stand as one would write them down: what comes last in the template changes
   * first, as the last digit of a number does.
   *
   * @param index from 0, below the count
   */
  at(index: bigint, values: Wording): string;
}

/** Counts the prompts of a template and makes any of them by its number, in mixed radix. */
export function promptsOf(template: Template): Prompts {
  return sequence(template.map(promptsOfPart));
}

/**
 * What the choices of a template come to in one of its prompts, each by itself: all that its wordings
 * differ in. Words and variables have one wording each, so the numbers are those of the prompts.
 *
 * @param index from 0, below the count of the prompts
 */
export function choicesAt(template: Template, index: bigint): string[] {
  const choices = template.filter(({ kind }) => kind === 'choice' || kind === 'combination');
  return textsAt(choices.map(promptsOfPart), index, new Map());
}

/**
 * What each part of a template says in one of its prompts.
 *
 * @param index from 0, below the count of the prompts
 */
export function partsAt(template: Template, index: bigint, values: Wording): string[] {
  return textsAt(template.map(promptsOfPart), index, values);
}

function promptsOfPart(part: TemplatePart): Prompts {
  switch (part.kind) {
    case 'text':
      return { count: 1n, at: () => part.text };
    case 'variable':
      return { count: 1n, at: (_index, values) => values.get(part.name) ?? `{${part.name}}` };
    case 'choice':
      return choice(part.options.map(promptsOf));
    case 'combination':
      return combination(part, part.options.map(promptsOf));
  }
}

function sequence(parts: readonly Prompts[]): Prompts {
  return {
    count: parts.reduce((product, { count }) => product * count, 1n),
    at: (index, values) => textsAt(parts, index, values).join(''),
  };
}

/** What each part says in the prompt with this number. */
function textsAt(parts: readonly Prompts[], index: bigint, values: Wording): string[] {
  let rest = index;
  const texts = parts.toReversed().map((part) => {
    const text = part.at(rest % part.count, values);
    rest /= part.count;
    return text;
  });
  return texts.reverse();
}

function choice(options: readonly Prompts[]): Prompts {
  return {
    count: options.reduce((sum, { count }) => sum + count, 0n),
    at(index, values) {
      let rest = index;
      for (const option of options) {
        if (rest < option.count) return option.at(rest, values);
        rest -= option.count;
      }
      throw new RangeError(`There is no prompt ${index}.`);
    },
  };
}

function combination(part: TemplateCombination, options: readonly Prompts[]): Prompts {
  const ways = waysToTake(options);
  const most = Math.min(part.most, options.length);
  const sizes = Array.from({ length: most - part.least + 1 }, (_, more) => part.least + more);
  const countOf = (size: number) => ways[0]?.[size] ?? 0n;
  return {
    count: sizes.reduce((sum, size) => sum + countOf(size), 0n),
    at(index, values) {
      let rest = index;
      for (const size of sizes) {
        if (rest < countOf(size)) {
          return taken(options, ways, size, rest, values).join(part.separator);
        }
        rest -= countOf(size);
      }
      throw new RangeError(`There is no prompt ${index}.`);
    },
  };
}

/**
 * In how many ways so many of the options from one on can be taken: `ways[from][size]`, the
 * elementary symmetric sums of the options' own counts.
 */
function waysToTake(options: readonly Prompts[]): readonly (readonly bigint[])[] {
  const ways: bigint[][] = [[1n]];
  for (const { count } of options.toReversed()) {
    const after = ways[0] ?? [];
    const sizes = Array.from({ length: after.length + 1 }, (_, size) => size);
    ways.unshift(sizes.map((size) => (after[size] ?? 0n) + count * (after[size - 1] ?? 0n)));
  }
  return ways;
}

/** The options of the way with this number; ways that take an earlier option come first. */
function taken(
  options: readonly Prompts[],
  ways: readonly (readonly bigint[])[],
  size: number,
  index: bigint,
  values: Wording,
): string[] {
  const texts: string[] = [];
  let rest = index;
  for (const [at, option] of options.entries()) {
    if (texts.length === size) break;
    const waysAfter = ways[at + 1]?.[size - texts.length - 1] ?? 0n;
    const waysWith = option.count * waysAfter;
    if (rest >= waysWith) {
      rest -= waysWith;
      continue;
    }
    texts.push(option.at(rest / waysAfter, values));
    rest %= waysAfter;
  }
  return texts;
}
