import { type Draft, draftToRecipe, readWhole } from '#lib/compose/draft';
import { commonOf } from '#lib/experiments/draft/common-draft';
import type { ExperimentDraft } from '#lib/experiments/draft/experiment-draft';
import { nameIn } from '#lib/experiments/draft/table-place';
import { type Crossing, type Design, mostCells, mostRepeats } from '#lib/experiments/plan/design';
import { type Plan, planExperiment } from '#lib/experiments/plan/plan';
import { parseTemplate } from '#lib/experiments/template/parse-template';
import { type Span, variablesOf } from '#lib/experiments/template/template';
import {
  readVariableRecords,
  type TableProblem,
  type VariableTable,
} from '#lib/experiments/variables/variable-table';
import { failed, ok, type Result } from '#lib/result';

/** What keeps a draft from being planned, and at which part of the page. */
export interface DraftTrouble {
  readonly field: 'prompt' | 'common' | 'table' | 'sample' | 'repeats' | 'plan';
  readonly message: string;
  /** Where in the template as it is typed. */
  readonly span: Span | null;
  /** Everything that is wrong with the table. */
  readonly cells: readonly TableProblem[];
}

export interface DraftPlan {
  readonly design: Design;
  readonly plan: Plan;
}

/** The plan that a draft stands for, or the first thing that keeps it from having one. */
export function planDraft(draft: ExperimentDraft): Result<DraftPlan, DraftTrouble> {
  const { common } = draft;
  const parsed = parseTemplate(common.prompt);
  if (!parsed.ok) {
    const { message, from, to } = parsed.failure;
    return trouble('prompt', message, { span: { from, to } });
  }
  const table = readDraftTable(draft);
  const recipe = draftToRecipe(table.ok ? commonOf(common, table.value.variables) : common);
  if ('problem' in recipe) {
    const { field, message } = recipe.problem;
    return trouble(field === 'prompt' ? 'prompt' : 'common', message);
  }
  const cells = tableProblems(draft.method, table);
  if (!table.ok || cells.length > 0) {
    return trouble('table', cells[0]?.message ?? '', { cells });
  }
  const { variables, rows } = table.value;
  const repeats = readWhole(draft.repeats);
  if (!(repeats >= 1 && repeats <= mostRepeats)) {
    return trouble('repeats', `A cell has 1 to ${mostRepeats} repeats.`);
  }
  const crossing = crossingOf(draft, rows);
  if (!crossing) return trouble('sample', `A sample has 1 to ${number(mostCells)} cells.`);
  const design = { version: 1 as const, recipe: recipe.recipe, variables, crossing, repeats };
  return planDesign({ ...design, variables: [...variables] }, common);
}

function planDesign(design: Design, common: Draft): Result<DraftPlan, DraftTrouble> {
  const plan = planExperiment(design);
  if (plan.ok) return ok({ design, plan: plan.value });
  const { message, span } = plan.failure;
  // What is sent is trimmed and names its references otherwise: then the place is another one.
  const isAsTyped = design.recipe.prompt === common.prompt;
  return trouble(span ? 'prompt' : 'plan', message, { span: isAsTyped ? span : null });
}

/** What is wrong with a table, as its values are to be brought together. */
function tableProblems(
  method: ExperimentDraft['method'],
  table: ReturnType<typeof readDraftTable>,
): readonly TableProblem[] {
  if (!table.ok) return table.failure;
  return method === 'paired' ? table.value.gaps : [];
}

/** The variables of a draft's table; none where nothing was written there. */
function readDraftTable({
  table,
  common,
}: Pick<ExperimentDraft, 'table' | 'common'>): Result<VariableTable, readonly TableProblem[]> {
  if (table.every((row) => row.every((cell) => cell.trim() === ''))) {
    return ok({ variables: [], rows: [], gaps: [] });
  }
  const references = common.references.flatMap(({ key }) => key ?? []);
  const records = table.map((row) => row.map((cell) => cell.trim()));
  return readVariableRecords({ records, misquoted: new Set() }, { references });
}

/** The variables that a template asks for and the table does not have yet. */
export function missingVariables({ table, common }: ExperimentDraft): string[] {
  const parsed = parseTemplate(common.prompt);
  if (!parsed.ok) return [];
  const there = new Set(columnNames(table));
  return variablesOf(parsed.value).filter((name) => !there.has(name));
}

/** What the columns of a table are called, without what the heads say of their values. */
export function columnNames(table: ExperimentDraft['table']): string[] {
  return (table[0] ?? []).flatMap((head) => nameIn(head) || []);
}

function crossingOf(
  { method, sampleSize, seed }: ExperimentDraft,
  rows: VariableTable['rows'],
): Crossing | null {
  if (method === 'cross') return { method };
  if (method === 'paired') return { method, rows: rows.map((row) => row.map((at) => at ?? -1)) };
  const size = readWhole(sampleSize);
  return size >= 1 && size <= mostCells ? { method, size, seed } : null;
}

function trouble(
  field: DraftTrouble['field'],
  message: string,
  { span = null, cells = [] }: Partial<Pick<DraftTrouble, 'span' | 'cells'>> = {},
) {
  return failed({ field, message, span, cells });
}

const number = (count: number) => count.toLocaleString('en-GB');
