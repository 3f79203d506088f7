import { EstimateBar } from '#components/experiments/ranking/estimate-bar';
import { estimateRange, estimateWords } from '#lib/experiments/standings/estimate-words';
import type { RankedValue } from '#lib/experiments/standings/standings';

/** What each value does on average, whatever stands beside it. */
export function ValuesTable({ values }: { readonly values: readonly RankedValue[] }) {
  const range = estimateRange(values.map(({ effect }) => effect));
  return (
    <div className="overflow-x-auto">
      <table aria-label="Values" className="w-full border-collapse text-left tabular-nums">
        <caption className="pb-2 text-left font-medium">What each value does</caption>
        <thead className="text-text-3 text-xs">
          <tr>
            <th scope="col" className="py-2 pr-3 font-normal">
              Variable
            </th>
            <th scope="col" className="py-2 pr-3 font-normal">
              Value
            </th>
            <th scope="col" className="py-2 font-normal">
              Effect, with its 95 % interval
            </th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ axis, value, effect }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no state, and their words may be equal.
            <tr key={at} className="border-line border-t">
              <td className="py-2 pr-3 text-text-2">{axis}</td>
              <td className="wrap-anywhere py-2 pr-3">{value}</td>
              <td className="min-w-56 py-2">
                <EstimateBar estimate={effect} range={range} />
                <span className="text-text-2 text-xs">{estimateWords(effect)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
