import { moneyLabel } from '#lib/spending/money';
import type { Bar } from '#lib/spending/spending-bars';
import { imagesLabel } from '#lib/spending/spending-words';

interface SpendingChartProps {
  readonly title: string;
  readonly unit: 'day' | 'month';
  readonly bars: readonly Bar[];
  readonly isBilled: boolean;
}

/** A bar for each day or month, and the same as a table for those who do not see it. */
export function SpendingChart({ title, unit, bars, isBilled }: SpendingChartProps) {
  const most = Math.max(...bars.map(({ images }) => images));
  const label = ({ key, images, usd }: Bar) =>
    `${nameOf(key, unit)}: ${imagesLabel(images)}${isBilled ? `, about ${moneyLabel(usd)}` : ''}`;
  return (
    <figure className="grid gap-2">
      <figcaption className="flex justify-between text-text-3 text-xs">
        <span>{title}</span>
        <span className="tabular-nums">
          {most === 0 ? `Nothing in any ${unit} yet` : `at most ${imagesLabel(most)}`}
        </span>
      </figcaption>
      <div aria-hidden="true" className="flex h-24 items-end gap-[3px] border-line border-b">
        {bars.map((bar) => (
          <div key={bar.key} title={label(bar)} className="group flex h-full flex-1 items-end">
            <div
              className="w-full rounded-t-[2px] bg-accent opacity-70 group-hover:opacity-100"
              style={{
                height:
                  bar.images === 0 ? 0 : `max(2px, ${(bar.images / Math.max(1, most)) * 100}%)`,
              }}
            />
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="flex justify-between text-2xs text-text-3 tabular-nums">
        <span>{nameOf(bars[0]?.key ?? '', unit)}</span>
        <span>{nameOf(bars.at(-1)?.key ?? '', unit)}</span>
      </div>
      <table className="sr-only">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{unit === 'day' ? 'Day' : 'Month'}</th>
            <th scope="col">Images</th>
            {isBilled && <th scope="col">Cost, estimate</th>}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">{nameOf(bar.key, unit)}</th>
              <td>{bar.images}</td>
              {isBilled && <td>{moneyLabel(bar.usd)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

const formats = {
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
} as const;

/** `25 Nov`, or `Nov 2026`. */
function nameOf(key: string, unit: keyof typeof formats): string {
  const day = unit === 'day' ? key : `${key}-01`;
  return key === '' ? '' : formats[unit].format(new Date(`${day}T00:00:00Z`));
}
