import { type DragEvent, memo, useState } from 'react';
import { CsvButton } from '#components/experiments/new/csv-button';
import { TableProblems } from '#components/experiments/new/table-problems';
import { VariablesTable } from '#components/experiments/new/variables-table';
import { Button } from '#components/ui/button';
import { type Cells, columnCount, withColumn, withRow } from '#lib/experiments/draft/table-edit';
import { placeOfProblem } from '#lib/experiments/draft/table-place';
import { readDelimited } from '#lib/experiments/variables/delimited-text';
import type { TableProblem } from '#lib/experiments/variables/variable-table';
import { changeTable } from './change-draft.ts';
import { useShownRows } from './use-shown-rows.ts';

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
  const rows = useShownRows();
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
    if (filled.length > 0) changeTable(`${file.name} taken`, () => filled);
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
        <VariablesTable
          cells={cells}
          problems={problems}
          rows={rows}
          onEdit={onEdit}
          onChange={changeTable}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" onClick={() => onEdit((known) => withColumn(known, ''))}>
          Add variable
        </Button>
        {columnCount(cells) > 0 && (
          <Button
            size="small"
            onClick={() => rows.goTo({ row: cells.length, column: 0 }, () => onEdit(withRow))}
          >
            Add row
          </Button>
        )}
        <CsvButton onChoose={(file) => void take(file)} />
        {columnCount(cells) > 0 && (
          <Button size="small" look="plain" onClick={() => changeTable('Table cleared', () => [])}>
            Clear the table
          </Button>
        )}
      </div>
      <TableProblems
        fileProblem={fileProblem}
        problems={problems}
        onShow={(problem) => rows.goTo(placeOfProblem(problem, cells))}
      />
    </section>
  );
});

function misquotedWords(misquoted: ReadonlySet<number>): string {
  return `Row ${Math.min(...misquoted) + 1}: a quotation mark is opened and not closed, or closed too early. Mend the file, and nothing else is taken from it until then.`;
}
