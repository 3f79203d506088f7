import type { Size } from '#lib/compose/recipe';
import { setProblem } from '#lib/compose/set-rules';
import { pixelAdvice, sizePresets, sizeTokens } from '#lib/compose/size';
import {
  mostCharacters,
  type VariableKind,
  type VariableValue,
} from '#lib/experiments/variables/variable';
import { failed, ok, type Result } from '#lib/result';

/** What a cell may name besides itself. */
export interface ReadingContext {
  /** Keys of the references that "image 1", "image 2" and so on stand for. */
  readonly references: readonly string[];
}

/**
 * Reads a cell of a table as a value of a kind.
 *
 * @param cell trimmed, and not empty
 * @returns the value, or a sentence about what is wrong
 */
export function readValue(
  kind: VariableKind,
  cell: string,
  { references }: ReadingContext,
): Result<VariableValue, string> {
  switch (kind) {
    case 'words':
      if (cell.length <= mostCharacters) return ok({ kind, text: cell });
      return failed(`A value may have at most ${mostCharacters} characters.`);
    case 'size':
      return readSize(cell);
    case 'set':
      return readSet(cell);
    case 'reference':
      return readReference(cell, references);
  }
}

function readSize(cell: string): Result<VariableValue, string> {
  const size = sizeOf(cell);
  if (!size) {
    return failed(`“${cell}” is no size. Write 2K, 16:9 or 2048 × 1152.`);
  }
  const problem = size.method === 'pixels' ? pixelAdvice(size) : null;
  return problem ? failed(problem) : ok({ kind: 'size', size });
}

function sizeOf(cell: string): Size | null {
  const token = sizeTokens.find((each) => each === cell.toUpperCase());
  if (token) return { method: 'token', token };
  const preset = sizePresets.find(({ ratio }) => ratio === cell.replaceAll(' ', ''));
  if (preset) return { method: 'pixels', width: preset.width, height: preset.height };
  const [, width, height] = /^(\d{1,6})\s*[x×*]\s*(\d{1,6})$/i.exec(cell) ?? [];
  return width && height
    ? { method: 'pixels', width: Number(width), height: Number(height) }
    : null;
}

/** How many references there will be is known with the whole recipe only; then it is asked again. */
function readSet(cell: string): Result<VariableValue, string> {
  if (/^(one|off)$/i.test(cell)) return ok({ kind: 'set', maximum: null });
  const maximum = /^\d{1,4}$/.test(cell) ? Number(cell) : Number.NaN;
  const problem = setProblem(maximum, 0);
  return problem ? failed(`${problem} For one picture write one.`) : ok({ kind: 'set', maximum });
}

function readReference(cell: string, references: readonly string[]): Result<VariableValue, string> {
  if (/^[0-9a-f]{64}$/i.test(cell)) return ok(referenceValue(cell.toLowerCase(), references));
  const [, number] = /^@?image (\d{1,2})$/i.exec(cell) ?? [];
  const key = references[Number(number) - 1];
  if (key) return ok(referenceValue(key, references));
  if (number === undefined)
    return failed(`“${cell}” is no reference. Write image 1, image 2 and so on.`);
  const there =
    references.length === 1 ? 'there is 1 reference' : `there are ${references.length} references`;
  return failed(`“${cell}” is not there: ${there}.`);
}

/** The same value however it is written: one that stands twice among the references has one number. */
function referenceValue(key: string, references: readonly string[]): VariableValue {
  const number = references.indexOf(key) + 1;
  return number === 0 ? { kind: 'reference', key } : { kind: 'reference', key, number };
}
