import { recipeToDraft } from '#lib/compose/draft-of-recipe';
import { type ExperimentDraft, emptyExperiment } from '#lib/experiments/draft/experiment-draft';
import { planDraft } from '#lib/experiments/draft/plan-draft';
import type { Cells } from '#lib/experiments/draft/table-edit';
import { mostNameLength } from '#lib/experiments/experiment-order';
import { designOfCells } from '#lib/experiments/plan/cells-design';
import type { Coordinates } from '#lib/experiments/plan/coordinates';
import type { Crossing, Design } from '#lib/experiments/plan/design';
import { type Plan, planExperiment } from '#lib/experiments/plan/plan';
import type { Variable, VariableValue } from '#lib/experiments/variables/variable';

/** An experiment as it was thought out. */
export interface Thought {
  readonly name: string;
  readonly question: string;
  /** What judges are asked; empty for the usual words. */
  readonly asked: string;
  readonly design: Design;
}

/**
 * The draft that plans an experiment again, to be changed where the next one is another.
 *
 * @param newKey gives each reference's tile an identifier of its own
 */
export function designToDraft(
  { name, question, asked, design }: Thought,
  newKey: () => string,
): ExperimentDraft {
  const { recipe, variables, crossing, repeats } = design;
  const common = recipeToDraft(recipe, newKey);
  const keys = [...recipe.references, ...variedKeys(variables, recipe.references)];
  const references = keys.map(
    (key, at) => common.references[at] ?? { id: newKey(), name: '', key, originalKey: null },
  );
  const sample = crossing.method === 'sample' ? crossing : null;
  return {
    ...emptyExperiment,
    name: nextName(name),
    question,
    asked,
    common: { ...common, references },
    table: tableOf(variables, crossing, keys),
    method: crossing.method,
    sampleSize: sample ? String(sample.size) : emptyExperiment.sampleSize,
    seed: sample?.seed ?? emptyExperiment.seed,
    repeats: String(repeats),
  };
}

/**
 * The draft of some of its cells alone, which says by itself where words of it mean other references now.
 *
 * @param cells where they stand, each a row of the table
 * @param newKey gives each reference's tile an identifier of its own
 */
export function cellsToDraft(
  thought: Thought,
  cells: readonly Coordinates[],
  newKey: () => string,
): ExperimentDraft {
  const design = designOfCells(thought.design, cells);
  const draft = designToDraft({ ...thought, design }, newKey);
  return { ...draft, isRenumbered: !plansTheSame(draft, design) };
}

/**
 * Whether a draft plans what a design does. Words of its table that say "image 2" may mean another one
 * where that reference is the value of a variable: it is sent with its own cells alone (common-draft.ts).
 * A draft that cannot be planned says why by itself.
 */
function plansTheSame(draft: ExperimentDraft, design: Design): boolean {
  const [own, other] = [planDraft(draft), planExperiment(design)];
  if (!own.ok || !other.ok) return true;
  const recipesOf = ({ cells }: Plan) => JSON.stringify(cells.map(({ recipe }) => recipe));
  return recipesOf(own.value.plan) === recipesOf(other.value);
}

/** The references that stood in the draft and are sent with the cells of their values alone. */
function variedKeys(variables: readonly Variable[], shared: readonly string[]): string[] {
  const numbered = variables.flatMap(({ values }) =>
    values.flatMap((value) =>
      value.kind === 'reference' && value.number !== undefined ? [value.key] : [],
    ),
  );
  return [...new Set(numbered)].filter((key) => !shared.includes(key));
}

function tableOf(
  variables: readonly Variable[],
  crossing: Crossing,
  references: readonly string[],
): Cells {
  if (variables.length === 0) return [];
  const columns = variables.map(({ values }) => values.map((value) => cellOf(value, references)));
  const height = Math.max(...columns.map((cells) => cells.length));
  const rows =
    crossing.method === 'paired'
      ? crossing.rows
      : Array.from({ length: height }, (_, row) => columns.map(() => row));
  return [
    variables.map(headOf),
    ...rows.map((row) => columns.map((cells, at) => cells[row[at] ?? -1] ?? '')),
  ];
}

function headOf({ name, values: [first] }: Variable): string {
  return first === undefined || first.kind === 'words' ? name : `${name}:${first.kind}`;
}

/** What a person writes into the table for a value: see read-value.ts. */
function cellOf(value: VariableValue, references: readonly string[]): string {
  switch (value.kind) {
    case 'words':
      return value.text;
    case 'size':
      return value.size.method === 'token'
        ? value.size.token
        : `${value.size.width} × ${value.size.height}`;
    case 'set':
      return value.maximum === null ? 'one' : String(value.maximum);
    case 'reference': {
      const at = references.indexOf(value.key);
      return at === -1 ? value.key : `image ${at + 1}`;
    }
  }
}

/** `Boats 2` behind `Boats`, and `Boats 3` behind that, so that a list tells them apart. */
function nextName(name: string): string {
  const [, stem = name, number = '1'] = /^(.*\S) (\d{1,2})$/.exec(name) ?? [];
  const end = ` ${Number(number) + 1}`;
  return stem.slice(0, mostNameLength - end.length).trimEnd() + end;
}
