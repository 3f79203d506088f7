import type { DelimitedText } from '#lib/experiments/variables/delimited-text';
import type { ReadingContext } from '#lib/experiments/variables/read-value';
import { mostValues, mostVariables, type Variable } from '#lib/experiments/variables/variable';
import { readColumnHead, type VariableColumn } from '#lib/experiments/variables/variable-column';
import { failed, ok, type Result } from '#lib/result';

/** Variables as they come in a table: a column each. */
export interface VariableTable {
  /** With the different values of their columns, as they first come; empty cells are none. */
  readonly variables: readonly Variable[];
  /** The rows as they stand: for each variable the number of its value, or null where it is empty. */
  readonly rows: readonly (readonly (number | null)[])[];
  /** Their empty cells: nothing is wrong with one where the values are crossed. */
  readonly gaps: readonly TableProblem[];
}

/** What is wrong with a table, and where a spreadsheet shows it. */
export interface TableProblem {
  /** From 1, the first row with the names. */
  readonly row: number;
  /** The name of the column, or its number from 1 where it has no name; null is the whole row. */
  readonly column: string | null;
  readonly message: string;
}

/** More are of no use: they are of one kind by then. */
const mostProblems = 50;

/**
 * Reads a pasted or dropped table. The first row names the variables: `style`, or `format:size` for
 * one whose values are not words. Rows without a value are passed over.
 *
 * @returns the table, or everything that is wrong with it, from the first row on
 */
export function readVariableRecords(
  { records, misquoted }: DelimitedText,
  context: ReadingContext,
): Result<VariableTable, readonly TableProblem[]> {
  const [head = [], ...body] = records;
  const columns: VariableColumn[] = [];
  const problems = [...quoteProblems(misquoted), ...readHead(head, body.length, columns)];
  if (problems.length > 0) return failed(problems.slice(0, mostProblems));
  const rows: (number | null)[][] = [];
  const gaps: TableProblem[] = [];
  for (const [at, cells] of body.entries()) {
    if (problems.length >= mostProblems) break;
    if (cells.every((cell) => cell === '')) continue;
    const read = readRow(cells, at + 2, columns, context);
    rows.push(read.numbers);
    if (gaps.length < mostProblems) gaps.push(...gapsOf(cells, at + 2, columns));
    problems.push(...read.problems);
  }
  if (problems.length === 0) problems.push(...withoutValues(columns));
  if (problems.length > 0) return failed(problems.slice(0, mostProblems));
  return ok({ variables: columns.map(({ name, values }) => ({ name, values })), rows, gaps });
}

function gapsOf(
  cells: readonly string[],
  row: number,
  columns: readonly VariableColumn[],
): TableProblem[] {
  const message = 'Nothing stands here. Fill it in, or make every value with every other.';
  const empty = columns.filter((_, at) => (cells[at] ?? '') === '');
  return empty.map(({ name }) => ({ row, column: name, message }));
}

function quoteProblems(misquoted: ReadonlySet<number>): TableProblem[] {
  const message = 'A quote is begun here and not ended where the value does.';
  return [...misquoted].map((record) => ({ row: record + 1, column: null, message }));
}

/** @param into takes the columns that could be read */
function readHead(
  head: readonly string[],
  rowCount: number,
  into: VariableColumn[],
): TableProblem[] {
  const whole = headProblem(head, rowCount);
  if (whole) return [{ row: 1, column: null, message: whole }];
  return head.flatMap((cell, at) => {
    const column = readColumnHead(cell);
    const named = String(at + 1);
    if (!column.ok) return [{ row: 1, column: named, message: column.failure }];
    const { name } = column.value;
    const isTwice = into.some((other) => other.name === name);
    into.push(column.value);
    return isTwice ? [{ row: 1, column: named, message: `“${name}” stands here twice.` }] : [];
  });
}

function headProblem(head: readonly string[], rowCount: number): string | null {
  if (head.every((cell) => cell === '')) {
    return 'The first row is empty. Write the names of the variables there.';
  }
  if (head.length > mostVariables) {
    return `This table has ${head.length} columns; an experiment has at most ${mostVariables} variables.`;
  }
  if (rowCount <= mostValues) return null;
  const rows = rowCount.toLocaleString('en-GB');
  return `This table has ${rows} rows; at most ${mostValues.toLocaleString('en-GB')} can be used.`;
}

function readRow(
  cells: readonly string[],
  row: number,
  columns: readonly VariableColumn[],
  context: ReadingContext,
): { readonly numbers: (number | null)[]; readonly problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  if (cells.slice(columns.length).some((cell) => cell !== '')) {
    const message = `This row has ${cells.length} cells, and the first row names ${columns.length}. Put a value that holds a delimiter in quotes.`;
    problems.push({ row, column: null, message });
  }
  const numbers = columns.map((column, at) => {
    const cell = cells[at] ?? '';
    if (cell === '') return null;
    const number = column.take(cell, context);
    if (number.ok) return number.value;
    problems.push({ row, column: column.name, message: number.failure });
    return null;
  });
  return { numbers, problems };
}

function withoutValues(columns: readonly VariableColumn[]): TableProblem[] {
  const message = 'There is no value below this name.';
  return columns
    .filter(({ values }) => values.length === 0)
    .map(({ name }) => ({ row: 1, column: name, message }));
}
