import type { ReportFact } from '#lib/experiments/report/report-words';

/** Facts beside what they are called. */
export function ReportFacts({ facts }: { readonly facts: readonly ReportFact[] }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 tabular-nums">
      {facts.map(([term, words]) => (
        <div key={term} className="contents">
          <dt className="text-text-3">{term}</dt>
          <dd className="wrap-anywhere">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
