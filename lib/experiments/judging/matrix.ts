import type { InSteps } from '#lib/platform/in-steps';

/** A square matrix, row by row. */
export type Matrix = readonly Float64Array[];

/** A matrix of so many rows and columns, all noughts. */
export function zeroMatrix(size: number): Matrix {
  return Array.from({ length: size }, () => new Float64Array(size));
}

/**
 * The lower triangle L of a symmetric, positive definite matrix with L·Lᵀ equal to it (Cholesky).
 *
 * @throws RangeError when it is not positive definite
 */
export function cholesky(matrix: Matrix): Matrix {
  const lower = zeroMatrix(matrix.length);
  for (const [row, into] of lower.entries()) {
    const source = rowOf(matrix, row);
    for (let column = 0; column <= row; column += 1) {
      const other = rowOf(lower, column);
      let rest = at(source, column);
      for (let each = 0; each < column; each += 1) rest -= at(into, each) * at(other, each);
      if (column < row) into[column] = rest / at(other, column);
      else if (rest > 0) into[row] = Math.sqrt(rest);
      else throw new RangeError('The matrix is not positive definite.');
    }
  }
  return lower;
}

/** The x of L·Lᵀ·x = right. */
export function solve(lower: Matrix, right: Float64Array): Float64Array {
  const solution = Float64Array.from(right);
  for (const [row, values] of lower.entries()) {
    let rest = at(solution, row);
    for (let each = 0; each < row; each += 1) rest -= at(values, each) * at(solution, each);
    solution[row] = rest / at(values, row);
  }
  for (let row = lower.length - 1; row >= 0; row -= 1) {
    const value = at(solution, row) / at(rowOf(lower, row), row);
    solution[row] = value;
    const values = rowOf(lower, row);
    for (let each = 0; each < row; each += 1) {
      solution[each] = at(solution, each) - at(values, each) * value;
    }
  }
  return solution;
}

/** Columns of an inverse that are found in one step, a few milliseconds where there are hundreds. */
const columnsAtOnce = 40;

/** The inverse of L·Lᵀ. */
export function* inverse(lower: Matrix): InSteps<Matrix> {
  const columns: Float64Array[] = [];
  while (columns.length < lower.length) {
    const unit = new Float64Array(lower.length);
    unit[columns.length] = 1;
    columns.push(solve(lower, unit));
    if (columns.length % columnsAtOnce === 0) yield;
  }
  return columns;
}

/** Element by element of two vectors, summed. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let each = 0; each < a.length; each += 1) sum += at(a, each) * at(b, each);
  return sum;
}

/** cᵀ·M·c, for a vector that is mostly noughts as for any other. */
export function quadratic(matrix: Matrix, vector: Float64Array): number {
  let sum = 0;
  for (const [row, values] of matrix.entries()) {
    const weight = at(vector, row);
    if (weight !== 0) sum += weight * dot(values, vector);
  }
  return sum;
}

/** A row of a matrix. @throws RangeError where there is none */
export function rowOf(matrix: Matrix, row: number): Float64Array {
  const values = matrix[row];
  if (!values) throw new RangeError(`There is no row ${row}.`);
  return values;
}

/** An element that is there: the indexes come from the matrix itself. */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}
