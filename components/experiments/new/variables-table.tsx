import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { TableCell } from '#components/experiments/new/table-cell';
import { Button } from '#components/ui/button';
import {
  type CellPlace,
  type Cells,
  columnCount,
  withBlock,
  withCell,
  withoutColumn,
} from '#lib/experiments/draft/table-edit';
import { readDelimited } from '#lib/experiments/variables/delimited-text';
import type { TableProblem } from '#lib/experiments/variables/variable-table';

interface VariablesTableProps {
  readonly cells: Cells;
  readonly problems: readonly TableProblem[];
  onEdit(edit: (cells: Cells) => Cells): void;
}

/** Rows at once: a table of thousands is looked over, not typed in. */
const rowsAtOnce = 40;

/** The table as cells to type in: arrows and Enter go through it, a pasted table is laid over it. */
export function VariablesTable({ cells, problems, onEdit }: VariablesTableProps) {
  const [shown, setShown] = useState(rowsAtOnce);
  const table = useRef<HTMLTableElement>(null);
  const width = columnCount(cells);
  const [head = [], ...body] = cells;
  const columns = Array.from({ length: width }, (_, column) => column);
  const hasProblem = ({ row, column }: CellPlace) =>
    problems.some(
      (each) =>
        each.row === row + 1 &&
        (each.column === null ||
          each.column === String(column + 1) ||
          each.column === head[column]?.split(':', 1)[0]?.trim()),
    );
  const cellAt = (row: number, column: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`);
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
            : `${head[column] || `Variable ${column + 1}`}, row ${row}`
        }
        isInvalid={hasProblem(place)}
        onType={(text) => onEdit((known) => withCell(known, place, text))}
        onPaste={(event) =>
          pasteTable(event, (block) => onEdit((known) => withBlock(known, place, block)))
        }
        onKeyDown={(event) => goBetween(event, place, cellAt)}
      />
    );
  };
  return (
    <div className="grid gap-2">
      <div className="overflow-x-auto rounded-md border border-line">
        <table ref={table} aria-label="Variables" className="w-full border-collapse text-left">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="min-w-40 bg-raised p-0 font-medium">
                  <span className="flex items-center">
                    {cellOf(0, column)}
                    <Button
                      look="plain"
                      size="icon"
                      aria-label={`Remove ${head[column] || `variable ${column + 1}`}`}
                      title="Remove this variable"
                      onClick={() => onEdit((known) => withoutColumn(known, column))}
                    >
                      <X size={13} aria-hidden="true" />
                    </Button>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.slice(0, shown).map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place and nothing else
              <tr key={at} className="border-line border-t">
                {columns.map((column) => (
                  <td key={column} className="p-0">
                    {cellOf(at + 1, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {body.length > shown && (
        <Button
          size="small"
          className="justify-self-start"
          onClick={() => setShown((count) => count + rowsAtOnce)}
        >
          Show more of {body.length.toLocaleString('en-GB')} rows
        </Button>
      )}
    </div>
  );
}

/** A single value is pasted as into any field. */
function pasteTable(event: ClipboardEvent, lay: (block: Cells) => void): void {
  const text = event.clipboardData.getData('text/plain');
  if (!/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  lay(readDelimited(text.replace(/[\r\n]+$/, '')).records);
}

function goBetween(
  event: KeyboardEvent<HTMLInputElement>,
  { row, column }: CellPlace,
  cellAt: (row: number, column: number) => HTMLInputElement | null | undefined,
): void {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  const next = step && cellAt(row + step, column);
  if (!next || event.nativeEvent.isComposing) return;
  event.preventDefault();
  next.focus();
  next.select();
}
