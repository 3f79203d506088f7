import type { KeyboardEvent } from 'react';
import { RemoveButton } from '#components/experiments/new/remove-button';
import { TableCell } from '#components/experiments/new/table-cell';
import { Button } from '#components/ui/button';
import {
  type CellPlace,
  type Cells,
  columnCount,
  withBlock,
  withCell,
  withoutColumn,
  withoutRow,
} from '#lib/experiments/draft/table-edit';
import { isProblemOf } from '#lib/experiments/draft/table-place';
import { readPasted } from '#lib/experiments/variables/pasted-cells';
import type { TableProblem } from '#lib/experiments/variables/variable-table';
import { countLabel } from '#lib/generations/count';
import type { ChangeTable } from './change-draft.ts';
import type { ShownRows } from './use-shown-rows.ts';

interface VariablesTableProps {
  readonly cells: Cells;
  readonly problems: readonly TableProblem[];
  readonly rows: ShownRows;
  onEdit(edit: (cells: Cells) => Cells): void;
  /** Changes more than a cell, and offers to take that back. */
  readonly onChange: ChangeTable;
}

/**
 * The table as cells to type in: arrows and Enter go through it, a pasted table is laid over it. Rows
 * are numbered as a spreadsheet numbers them, the names first.
 */
export function VariablesTable(props: VariablesTableProps) {
  const { cells, problems, rows, onEdit, onChange } = props;
  const { table, shown, showMore, focusOn, goTo } = rows;
  const [head = [], ...body] = cells;
  const columns = Array.from({ length: columnCount(cells) }, (_, column) => column);
  const cellOf = (row: number, column: number) => {
    const place = { row, column };
    return (
      <TableCell
        key={column}
        place={place}
        value={cells[row]?.[column] ?? ''}
        label={
          row === 0
            ? `Name of variable ${column + 1}`
            : `${head[column] || `Variable ${column + 1}`}, row ${row + 1}`
        }
        isInvalid={problems.some((each) => isProblemOf(each, place, cells))}
        onType={(text) => onEdit((known) => withCell(known, place, text))}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          // A single value is pasted as into any field.
          if (!/[\t\r\n]/.test(text.trim())) return;
          event.preventDefault();
          const block = readPasted(text, row === 0);
          onChange(`${countLabel(block.length, 'row')} pasted`, (known) =>
            withBlock(known, place, block),
          );
        }}
        onKeyDown={(event) => goBetween(event, place, focusOn)}
      />
    );
  };
  const removeRow = (row: number) => {
    onChange(`Row ${row + 1} removed`, (known) => withoutRow(known, row));
    // The button that was pressed goes with the last row.
    if (row === body.length) goTo({ row: row - 1, column: 0 });
  };
  const removeColumn = (column: number) => {
    const name = head[column] || `Variable ${column + 1}`;
    onChange(`${name} removed`, (known) => withoutColumn(known, column));
    if (column > 0 && column === columns.length - 1) goTo({ row: 0, column: column - 1 });
  };
  return (
    <div className="grid gap-2">
      <div className="overflow-x-auto rounded-md border border-line">
        <table ref={table} aria-label="Variables" className="w-full border-collapse text-left">
          <thead>
            <tr>
              <td className={numberLook}>1</td>
              {columns.map((column) => (
                <th key={column} scope="col" className="min-w-40 bg-raised p-0 font-medium">
                  <span className="flex items-center">
                    {cellOf(0, column)}
                    <RemoveButton
                      what={head[column] || `variable ${column + 1}`}
                      onPress={() => removeColumn(column)}
                    />
                  </span>
                </th>
              ))}
              <td className="bg-raised" />
            </tr>
          </thead>
          <tbody>
            {body.slice(0, shown).map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place and nothing else
              <tr key={at} className="border-line border-t">
                <th scope="row" className={numberLook}>
                  {at + 2}
                </th>
                {columns.map((column) => (
                  <td key={column} className="p-0">
                    {cellOf(at + 1, column)}
                  </td>
                ))}
                <td className="w-8 p-0">
                  <RemoveButton what={`row ${at + 2}`} onPress={() => removeRow(at + 1)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {body.length > shown && (
        <Button size="small" className="justify-self-start" onClick={showMore}>
          Show more of {body.length.toLocaleString('en-GB')} rows
        </Button>
      )}
    </div>
  );
}

const numberLook =
  'w-10 min-w-10 bg-raised px-2 text-right font-normal text-text-2 text-xs tabular-nums';

function goBetween(
  event: KeyboardEvent<HTMLInputElement>,
  { row, column }: CellPlace,
  focusOn: (place: CellPlace) => boolean,
): void {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (!step || event.nativeEvent.isComposing) return;
  if (focusOn({ row: row + step, column })) event.preventDefault();
}
