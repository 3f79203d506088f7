import { wordsOfCell } from '#lib/experiments/plan/cell-recipe';
import {
  choiceRuns,
  type PieceRun,
  piecesOf,
  runAt,
  type TemplatePiece,
  withRunsNamed,
} from '#lib/experiments/plan/choice-runs';
import type { Coordinates } from '#lib/experiments/plan/coordinates';
import type { Design } from '#lib/experiments/plan/design';
import { parseTemplate } from '#lib/experiments/template/parse-template';
import { partsAt } from '#lib/experiments/template/prompts';
import { variablesOf } from '#lib/experiments/template/template';
import {
  mostVariables,
  type Variable,
  type VariableValue,
} from '#lib/experiments/variables/variable';

/** A variable with what it is in each of the cells. */
interface Column {
  readonly name: string;
  readonly values: readonly VariableValue[];
}

/**
 * The design that makes some cells of another one and no others: each is a row of its table, in this
 * order. What the choices of the template came to is a variable, too, since each row would otherwise be
 * made with all of them.
 *
 * @param cells where they stand, no two alike
 */
export function designOfCells(design: Design, cells: readonly Coordinates[]): Design {
  const { recipe, variables } = design;
  const parsed = parseTemplate(recipe.prompt);
  // The page of the new one says what is wrong with a template that cannot be read any more.
  if (!parsed.ok) return design;
  const pieces = piecesOf(parsed.value, recipe.prompt);
  const parts = pieces.map(({ part }) => part);
  const said = cells.map((at) => partsAt(parts, BigInt(at.at(-1) ?? 0), wordsOfCell(design, at)));
  const keep = (runs: readonly PieceRun[]) => keptColumns(variables, { pieces, runs, cells });
  const narrow = choiceRuns(pieces, said);
  const isTooWide = keep(narrow).length + narrow.length > mostVariables;
  const runs = isTooWide ? [{ from: 0, to: pieces.length }] : narrow;
  const names = freeNames(runs.length, variables);
  const worded = runs.map((run, at): Column => {
    const texts = said.map((words) => runAt(run, words));
    return { name: names[at] ?? '', values: texts.map((text) => ({ kind: 'words', text })) };
  });
  const prompt = withRunsNamed(recipe.prompt, pieces, { runs, names });
  return { ...design, recipe: { ...recipe, prompt }, ...paired([...keep(runs), ...worded]) };
}

interface Kept {
  readonly pieces: readonly TemplatePiece[];
  readonly runs: readonly PieceRun[];
  readonly cells: readonly Coordinates[];
}

/** The variables that still do something: not those whose words stand in a run now. */
function keptColumns(variables: readonly Variable[], { pieces, runs, cells }: Kept): Column[] {
  const rest = pieces.filter((_, at) => !runs.some(({ from, to }) => at >= from && at < to));
  const used = new Set(variablesOf(rest.map(({ part }) => part)));
  return variables.flatMap(({ name, values }, axis) => {
    const isIdle = !used.has(name) && values.every(({ kind }) => kind === 'words');
    return isIdle ? [] : [{ name, values: cells.flatMap((at) => values[at[axis] ?? -1] ?? []) }];
  });
}

/** `wording`, `wording 2` and so on, past the names that there are. */
function freeNames(count: number, variables: readonly Variable[]): string[] {
  const taken = new Set(variables.map(({ name }) => name));
  const names: string[] = [];
  for (let number = 1; names.length < count; number += 1) {
    const name = number === 1 ? 'wording' : `wording ${number}`;
    if (!taken.has(name)) names.push(name);
  }
  return names;
}

/** Columns as variables, with the rows in which their values stand. */
function paired(columns: readonly Column[]): Pick<Design, 'variables' | 'crossing'> {
  // The only cell of a template in which nothing varies.
  if (columns.length === 0) return { variables: [], crossing: { method: 'cross' } };
  const numbered = columns.map(({ name, values }) => {
    const identities = values.map((value) => JSON.stringify(value));
    const different = [...new Set(identities)];
    return {
      variable: {
        name,
        values: different.flatMap((each) => values[identities.indexOf(each)] ?? []),
      },
      numbers: identities.map((each) => different.indexOf(each)),
    };
  });
  const height = columns[0]?.values.length ?? 0;
  const rows = Array.from({ length: height }, (_, row) =>
    numbered.map(({ numbers }) => numbers[row] ?? 0),
  );
  return {
    variables: numbered.map(({ variable }) => variable),
    crossing: { method: 'paired', rows },
  };
}
