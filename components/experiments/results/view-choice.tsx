import { ZoomIn, ZoomOut } from 'lucide-react';
import { Button } from '#components/ui/button';
import { SelectField } from '#components/ui/select-field';
import { type GridView, largestZoom } from '#lib/experiments/results/grid-address';
import { partingAxes, type ResultAxis } from '#lib/experiments/results/result-grid';

interface ViewChoiceProps {
  readonly axes: readonly ResultAxis[];
  readonly view: GridView;
  onChange(part: Partial<GridView>): void;
}

/** Which variables lie down and across, and how large a square is. */
export function ViewChoice({ axes, view, onChange }: ViewChoiceProps) {
  const { rows, columns, zoom } = view;
  const options = [
    ['', 'Nothing'] as const,
    ...partingAxes(axes).map((axis) => [String(axis), axes[axis]?.name ?? ''] as const),
  ];
  const wordOf = (axis: number | null) => (axis === null ? '' : String(axis));
  const axisOf = (word: string) => (word === '' ? null : Number(word));
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {options.length > 1 && (
        <>
          <div className="w-40">
            <SelectField
              label="Down"
              value={wordOf(rows)}
              options={options}
              onChoose={(word) => onChange({ rows: axisOf(word) })}
            />
          </div>
          <div className="w-40">
            <SelectField
              label="Across"
              value={wordOf(columns)}
              options={options}
              onChoose={(word) => onChange({ columns: axisOf(word) })}
            />
          </div>
        </>
      )}
      <div className="flex items-center gap-1">
        <Button
          aria-label="Zoom out"
          title="Zoom out (−)"
          className="disabled:opacity-50"
          disabled={zoom === 0}
          onClick={() => onChange({ zoom: zoom - 1 })}
        >
          <ZoomOut size={15} aria-hidden="true" />
        </Button>
        <Button
          aria-label="Zoom in"
          title="Zoom in (+)"
          className="disabled:opacity-50"
          disabled={zoom === largestZoom}
          onClick={() => onChange({ zoom: zoom + 1 })}
        >
          <ZoomIn size={15} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}
