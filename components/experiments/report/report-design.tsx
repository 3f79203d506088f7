import { ReportFacts } from '#components/experiments/report/report-facts';
import type { Design } from '#lib/experiments/plan/design';
import { listVariables, planFacts, recipeFacts } from '#lib/experiments/report/report-words';
import { countLabel } from '#lib/generations/count';

interface ReportDesignProps {
  readonly design: Design;
  /** How many cells it has. */
  readonly cells: number;
}

/** The template of an experiment, its variables, and how they were put together. */
export function ReportDesign({ design, cells }: ReportDesignProps) {
  const variables = listVariables(design);
  return (
    <div className="grid gap-4">
      <figure className="grid gap-1">
        <figcaption className="text-text-3 text-xs">Template</figcaption>
        <blockquote className="wrap-anywhere whitespace-pre-wrap rounded-md bg-sunken px-3 py-2 text-sm/6 print:border print:border-line-strong">
          {design.recipe.prompt}
        </blockquote>
      </figure>
      {variables.length > 0 && (
        <dl className="grid gap-2">
          {variables.map(({ name, values, more }) => (
            <div key={name} className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
              <dt className="wrap-anywhere font-medium">{name}</dt>
              <dd className="wrap-anywhere text-text-2">
                {values.join(' · ')}
                {more > 0 && ` and ${countLabel(more, 'more value')}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ReportFacts facts={[...planFacts(design, cells), ...recipeFacts(design)]} />
    </div>
  );
}
