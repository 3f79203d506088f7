import { isVariableName } from '#lib/experiments/template/template';
import { type ReadingContext, readValue } from '#lib/experiments/variables/read-value';
import {
  type VariableKind,
  type VariableValue,
  variableKinds,
} from '#lib/experiments/variables/variable';
import { failed, ok, type Result } from '#lib/result';

/** A column of a table while its cells are read. */
export class VariableColumn {
  readonly name: string;
  readonly kind: VariableKind;
  /** The different values, as they first come. */
  readonly values: VariableValue[] = [];
  /** Their numbers: by what they are, and so by whatever way they are written. */
  readonly #numbers = new Map<string, number>();

  constructor(name: string, kind: VariableKind) {
    this.name = name;
    this.kind = kind;
  }

  /** The number of the value in a cell, or a sentence about what is wrong with it. */
  take(cell: string, context: ReadingContext): Result<number, string> {
    const read = readValue(this.kind, cell, context);
    if (!read.ok) return read;
    const identity = JSON.stringify(read.value);
    const known = this.#numbers.get(identity);
    if (known !== undefined) return ok(known);
    const number = this.values.push(read.value) - 1;
    this.#numbers.set(identity, number);
    return ok(number);
  }
}

/** Reads a head such as `style` or `format:size`. */
export function readColumnHead(cell: string): Result<VariableColumn, string> {
  const [name = '', kindName = 'words', ...rest] = cell.split(':').map((part) => part.trim());
  if (name === '') return failed('This column has no name. Write one in the first row.');
  if (!isVariableName(name)) {
    return failed(
      `“${name}” cannot be a name: it begins with a letter and has letters, digits, spaces, _ and -.`,
    );
  }
  const kind = variableKinds.find((each) => each === kindName.toLowerCase());
  if (kind && rest.length === 0) return ok(new VariableColumn(name, kind));
  return failed(
    `“${cell}” names no kind of value. Behind the colon stands words, size, set or reference.`,
  );
}
