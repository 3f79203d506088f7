import { ExperimentQuestion } from '#components/experiments/experiment-question';
import { RankingTable } from '#components/experiments/ranking/ranking-table';
import { ValuesTable } from '#components/experiments/ranking/values-table';
import { PrintButton } from '#components/experiments/report/print-button';
import { ReportDesign } from '#components/experiments/report/report-design';
import { ReportFacts } from '#components/experiments/report/report-facts';
import { ReportGrid } from '#components/experiments/report/report-grid';
import { ReportSection } from '#components/experiments/report/report-section';
import { Winners } from '#components/experiments/report/winners';
import { LocalTime } from '#components/generations/local-time';
import { ShareButton } from '#components/shares/share-button';
import { Toasts } from '#components/ui/toasts';
import type { ExperimentReport } from '#lib/experiments/report/report';
import {
  costFacts,
  failureSentences,
  leadersWords,
  outcomeFacts,
  reportIntroduction,
  voteWords,
} from '#lib/experiments/report/report-words';

interface ReportScreenProps {
  readonly report: ExperimentReport;
  /** Whether the viewer may share it and use its recipes. */
  readonly canMake: boolean;
}

/** An experiment on one page: what was asked, what was made, what won and what it has cost. */
export function ReportScreen({ report, canMake }: ReportScreenProps) {
  const { experiment, standings, design, cells, calls, failures } = report;
  const { id, name, question, asked, createdAt, madeImages } = experiment;
  const { ranked, rankedInAll, values, sentence } = standings;
  return (
    <main className="mx-auto grid w-full max-w-5xl grid-cols-1 gap-9 px-4 pt-6 pb-24 md:px-6 print:max-w-none print:gap-6 print:p-0">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 gap-1">
          <a
            href={`/experiments/${id}`}
            className="justify-self-start text-text-3 text-xs hover:text-text print:hidden"
          >
            Back to the experiment
          </a>
          <h1 className="wrap-anywhere font-semibold text-xl tracking-tight">{name}</h1>
          <ExperimentQuestion question={question} asked={asked} />
          <p className="text-text-3 text-xs">
            Report of an experiment that was started on <LocalTime at={createdAt} form="date" />
          </p>
        </div>
        <div className="flex flex-wrap gap-1.5 print:hidden">
          <PrintButton />
          {canMake && madeImages > 0 && (
            <ShareButton
              source={{ kind: 'experiment', id }}
              title={name}
              introduction={reportIntroduction(experiment)}
              label="Share report"
            />
          )}
        </div>
      </div>
      <ReportSection title="Result">
        <p className="text-balance font-medium text-lg/7 tracking-tight">{sentence}</p>
        <p className="text-text-3 text-xs tabular-nums">{voteWords(standings)}</p>
      </ReportSection>
      {ranked.length > 0 && (
        <ReportSection title={leadersWords(standings)}>
          <Winners report={report} canMake={canMake} />
        </ReportSection>
      )}
      <ReportSection title="All results">
        <ReportGrid report={report} />
      </ReportSection>
      {ranked.length > 0 && (
        <ReportSection title="How strong each variant is">
          <RankingTable ranked={ranked} inAll={rankedInAll} canMake={canMake} />
          {values.length > 0 && <ValuesTable values={values} />}
        </ReportSection>
      )}
      <ReportSection title="How it was made">
        <ReportDesign design={design} cells={cells.length} />
      </ReportSection>
      <ReportSection title="Cost and time">
        <ReportFacts facts={[...outcomeFacts(experiment), ...costFacts(experiment, calls)]} />
        {failures.length > 0 && (
          <ul aria-label="Failures" className="grid gap-1 text-text-2">
            {failureSentences(failures).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </ReportSection>
      <Toasts />
    </main>
  );
}
