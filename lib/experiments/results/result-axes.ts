import type { Coordinates } from '#lib/experiments/plan/coordinates';
import type { Design } from '#lib/experiments/plan/design';
import type { ResultAxis, ResultCells } from '#lib/experiments/results/result-grid';
import { tellApart } from '#lib/experiments/results/tell-apart';
import { parseTemplate } from '#lib/experiments/template/parse-template';
import { choicesAt } from '#lib/experiments/template/prompts';
import { headLabel } from '#lib/experiments/variables/variable';

/** What the wordings of a template are called as an axis. */
const wordingAxis = 'Wording';

const longestLabel = 90;
/** What a choice says that was left empty. */
const nothing = '(nothing)';

/**
 * The axes of what an experiment made, with only the values that came to be: a template may have more
 * wordings than can be listed.
 *
 * @param coordinates of each cell, in their order
 */
export function resultAxes(
  { variables, recipe }: Design,
  coordinates: readonly Coordinates[],
): { readonly axes: ResultAxis[]; readonly cells: ResultCells } {
  const parsed = parseTemplate(recipe.prompt);
  const wordingOf = (value: number) => {
    if (!parsed.ok) return `Wording ${value + 1}`;
    const choices = choicesAt(parsed.value, BigInt(value));
    return choices.map((text) => text.trim() || nothing).join(' · ') || 'As written';
  };
  const names = [...variables.map(({ name }) => name), wordingAxis];
  const used = names.map((_, axis) =>
    [...new Set(coordinates.map((at) => at[axis] ?? 0))].sort((a, b) => a - b),
  );
  const places = used.map((values) => new Map(values.map((value, place) => [value, place])));
  const axes = names.map((name, axis) => ({
    name,
    labels: tellApart(
      (used[axis] ?? []).map((value) => {
        const known = variables[axis]?.values[value];
        return known ? headLabel(known, value) : wordingOf(value);
      }),
      longestLabel,
    ),
  }));
  const cells = coordinates.map((at) =>
    names.map((_, axis) => places[axis]?.get(at[axis] ?? 0) ?? 0),
  );
  return { axes, cells };
}

/** What a cell is called: its value on each axis that parts anything. */
export function cellName(axes: readonly ResultAxis[], at: readonly number[]): string {
  const words = axes.flatMap(({ labels }, axis) =>
    labels.length > 1 ? [labels[at[axis] ?? 0] ?? ''] : [],
  );
  return words.join(' · ') || 'The only prompt';
}
