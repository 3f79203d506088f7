import { type Draft, emptyDraft } from '#lib/compose/draft';
import { readStoredDraft } from '#lib/compose/stored-draft';
import type { Cells } from '#lib/experiments/draft/table-edit';
import type { Crossing } from '#lib/experiments/plan/design';
import { isId } from '#lib/id';
import { isRecord } from '#lib/platform/json';

/**
 * An experiment that is being thought out: allowed to be unfinished, numbers as typed. What all its
 * pictures have in common is a draft like the composer's, whose prompt is the template.
 */
export interface ExperimentDraft {
  readonly version: 1;
  /** Two presses of the same start are one experiment; empty until a browser has it. */
  readonly clientKey: string;
  readonly name: string;
  readonly question: string;
  /** What judges are asked; empty for the usual words. */
  readonly asked: string;
  readonly common: Draft;
  /** The table of variables as it stands, the names first. */
  readonly table: Cells;
  readonly method: Crossing['method'];
  readonly sampleSize: string;
  /** What the sample is drawn by. */
  readonly seed: number;
  readonly repeats: string;
  /** Whether its words may mean other references by a number than they did where it comes from. */
  readonly isRenumbered: boolean;
}

export const emptyExperiment: ExperimentDraft = {
  version: 1,
  clientKey: '',
  name: '',
  question: '',
  asked: '',
  common: emptyDraft,
  table: [],
  method: 'cross',
  sampleSize: '20',
  seed: 1,
  repeats: '2',
  isRenumbered: false,
};

/** Reads what a browser has stored with distrust: a field that cannot be read falls back alone. */
export function readStoredExperiment(stored: unknown): ExperimentDraft {
  const fields: Record<string, unknown> = isRecord(stored) ? stored : {};
  const { clientKey, name, question, asked, common, table, method, sampleSize, seed, repeats } =
    fields;
  return {
    version: 1,
    clientKey: typeof clientKey === 'string' && isId(clientKey) ? clientKey : '',
    name: textOr(name, emptyExperiment.name),
    question: textOr(question, emptyExperiment.question),
    asked: textOr(asked, emptyExperiment.asked),
    common: readStoredDraft({ draft: common }),
    table: isTable(table) ? table : emptyExperiment.table,
    method: method === 'paired' || method === 'sample' ? method : 'cross',
    sampleSize: textOr(sampleSize, emptyExperiment.sampleSize),
    seed: typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 ? seed : 1,
    repeats: textOr(repeats, emptyExperiment.repeats),
    isRenumbered: fields.isRenumbered === true,
  };
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function isTable(value: unknown): value is Cells {
  const isRow = (row: unknown) =>
    Array.isArray(row) && row.every((cell) => typeof cell === 'string');
  return Array.isArray(value) && value.every(isRow);
}
