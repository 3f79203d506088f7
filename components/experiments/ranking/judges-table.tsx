import type { JudgeRow } from '#lib/experiments/standings/judges';
import { countLabel } from '#lib/generations/count';

/** Who judged, how much, and how far they agree with the others who saw the same pairs. */
export function JudgesTable({ judges }: { readonly judges: readonly JudgeRow[] }) {
  return (
    <div className="overflow-x-auto">
      <table
        aria-label="Judges"
        className="w-full max-w-2xl border-collapse text-left tabular-nums"
      >
        <caption className="pb-2 text-left font-medium">Judges</caption>
        <thead className="text-text-3 text-xs">
          <tr>
            <th scope="col" className="py-2 pr-3 font-normal">
              Name
            </th>
            <th scope="col" className="py-2 pr-3 font-normal">
              Votes
            </th>
            <th scope="col" className="py-2 font-normal">
              Agreement with the others
            </th>
          </tr>
        </thead>
        <tbody>
          {judges.map(({ id, name, link, votes, agreement }) => (
            <tr key={id} className="border-line border-t">
              <td className="wrap-anywhere min-w-40 py-2 pr-3">
                {name}
                {link !== null && link !== name && (
                  <span className="text-text-3 text-xs"> · {link}</span>
                )}
              </td>
              <td className="py-2 pr-3">{votes.toLocaleString('en-GB')}</td>
              <td className="py-2">
                {agreement
                  ? `${Math.round(agreement.share * 100)} % on ${countLabel(agreement.pairs, 'pair')}`
                  : 'No pair in common'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
