import { type DragEvent, memo, useState } from 'react';
import { VariablesTable } from '#components/experiments/new/variables-table';
import { Button } from '#components/ui/button';
import { type Cells, columnCount, withColumn, withRow } from '#lib/experiments/draft/table-edit';
import { readDelimited } from '#lib/experiments/variables/delimited-text';
import type { TableProblem } from '#lib/experiments/variables/variable-table';

interface VariablesFieldProps {
  readonly cells: Cells;
  readonly problems: readonly TableProblem[];
  onEdit(edit: (cells: Cells) => Cells): void;
}

/** A larger table is more than one experiment can hold, and more than a browser keeps as a draft. */
const mostFileBytes = 1_000_000;

/** The variables and their values: typed, pasted, or from a CSV. A key in the template leaves it as it is. */
export const VariablesField = memo(function VariablesField(props: VariablesFieldProps) {
  const { cells, problems, onEdit } = props;
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostFileBytes)
      return setFileProblem('This file is larger than a megabyte. Take rows out of it.');
    const text = await file.text().catch(() => null);
    if (text === null) return setFileProblem(`${file.name} could not be read. Choose it again.`);
    const { records, misquoted } = readDelimited(text);
    if (misquoted.size > 0) return setFileProblem(misquotedWords(misquoted));
    const filled = records.filter((row) => row.some((cell) => cell !== ''));
    setFileProblem(filled.length === 0 ? `There is nothing in ${file.name}.` : null);
    if (filled.length > 0) onEdit(() => filled);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <section
      aria-label="Variables"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`grid min-w-0 gap-2 rounded-md ${isOver ? 'outline-2 outline-accent outline-offset-4' : ''}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-medium">Variables</h2>
        <p className="text-pretty text-text-3 text-xs">
          Paste a table or drop a CSV. A head such as format:size, count:set or look:reference makes
          its values something other than words.
        </p>
      </div>
      {columnCount(cells) > 0 && (
        <VariablesTable cells={cells} problems={problems} onEdit={onEdit} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" onClick={() => onEdit((known) => withColumn(known, ''))}>
          Add variable
        </Button>
        {columnCount(cells) > 0 && (
          <Button size="small" onClick={() => onEdit(withRow)}>
            Add row
          </Button>
        )}
        <CsvButton onChoose={(file) => void take(file)} />
        {columnCount(cells) > 0 && (
          <Button size="small" look="plain" onClick={() => onEdit(() => [])}>
            Clear the table
          </Button>
        )}
      </div>
      <ul aria-live="polite" className="grid gap-1 text-text-2 text-xs">
        {fileProblem && <li>{fileProblem}</li>}
        {problems.slice(0, mostShown).map((problem) => (
          <li key={`${problem.row} ${problem.column} ${problem.message}`}>
            <span className="text-warn tabular-nums">{placeOf(problem)}: </span>
            {problem.message}
          </li>
        ))}
        {problems.length > mostShown && <li>And {problems.length - mostShown} more.</li>}
      </ul>
    </section>
  );
});

const mostShown = 8;

function misquotedWords(misquoted: ReadonlySet<number>): string {
  return `Row ${Math.min(...misquoted) + 1}: a quotation mark is opened and not closed, or closed too early. Mend the file, and nothing else is taken from it until then.`;
}

function placeOf({ row, column }: TableProblem): string {
  return column === null ? `Row ${row}` : `Row ${row}, ${column}`;
}

function CsvButton({ onChoose }: { onChoose(file: File | undefined): void }) {
  return (
    <label className="relative inline-flex h-11 cursor-pointer items-center rounded bg-hover px-2.5 font-medium text-xs hover:bg-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent md:h-[26px]">
      Choose a CSV file
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => {
          onChoose(event.target.files?.[0]);
          // The same file can be chosen again once it was mended.
          event.target.value = '';
        }}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </label>
  );
}
