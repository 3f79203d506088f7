import type { TableProblem } from '#lib/experiments/variables/variable-table';

interface TableProblemsProps {
  /** What a file was not taken for, or null. */
  readonly fileProblem: string | null;
  readonly problems: readonly TableProblem[];
  onShow(problem: TableProblem): void;
}

const mostShown = 8;

/** What is wrong with the table; each place leads to its cell. */
export function TableProblems({ fileProblem, problems, onShow }: TableProblemsProps) {
  return (
    <ul aria-live="polite" className="grid gap-1 text-text-2 text-xs">
      {fileProblem && <li>{fileProblem}</li>}
      {problems.slice(0, mostShown).map((problem) => (
        <li key={`${problem.row} ${problem.column} ${problem.message}`}>
          <button
            type="button"
            className="rounded py-1 text-warn tabular-nums underline underline-offset-2"
            onClick={() => onShow(problem)}
          >
            {placeWords(problem)}
          </button>
          : {problem.message}
        </li>
      ))}
      {problems.length > mostShown && <li>And {problems.length - mostShown} more.</li>}
    </ul>
  );
}

function placeWords({ row, column }: TableProblem): string {
  return column === null ? `Row ${row}` : `Row ${row}, ${column}`;
}
