import { ExperimentHeading } from '#components/experiments/experiment-heading';
import { ExperimentQuestion } from '#components/experiments/experiment-question';
import { RankingSection } from '#components/experiments/ranking/ranking-section';
import { ExperimentBoard } from '#components/experiments/results/experiment-board';
import { Toasts } from '#components/ui/toasts';
import type { ExperimentPage } from '#lib/experiments/experiment-pages';

interface ExperimentScreenProps {
  readonly page: ExperimentPage;
  /** Whether the viewer may steer it and judge. */
  readonly canMake: boolean;
  readonly provider: 'demo' | 'seedream';
  /** The estimate for one returned image, in USD. */
  readonly priceUsd: number;
}

/** An experiment: its question, its results as they come, and how they stand by the votes. */
export function ExperimentScreen(props: ExperimentScreenProps) {
  const { page, canMake, provider, priceUsd } = props;
  const { id, name, question, asked } = page.experiment;
  return (
    <main className="grid w-full gap-5 px-4 pt-6 pb-24 md:px-6">
      <div className="grid gap-1">
        <a href="/experiments" className="justify-self-start text-text-3 text-xs hover:text-text">
          Experiments
        </a>
        <ExperimentHeading id={id} name={name} canMake={canMake} />
        <ExperimentQuestion question={question} asked={asked} />
      </div>
      <ExperimentBoard
        page={page}
        canMake={canMake}
        imageUsd={provider === 'demo' ? 0 : priceUsd}
      />
      <RankingSection page={page} canMake={canMake} />
      <Toasts />
    </main>
  );
}
