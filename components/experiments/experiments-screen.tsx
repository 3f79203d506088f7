import { ExperimentRow } from '#components/experiments/experiment-row';
import { NewExperimentButton } from '#components/experiments/new-experiment-button';
import { KeepFresh } from '#components/generations/keep-fresh';
import { ButtonLink } from '#components/ui/button-link';
import type { ExperimentList } from '#lib/experiments/experiment-pages';

interface ExperimentsScreenProps {
  readonly list: ExperimentList;
  /** Whether the viewer may start any. */
  readonly canMake: boolean;
}

/** Every experiment, with how far it is and what it has cost. */
export function ExperimentsScreen({ list, canMake }: ExperimentsScreenProps) {
  const { experiments, older, cursor } = list;
  return (
    <main className="mx-auto grid w-full max-w-5xl gap-4 px-4 pt-6 pb-24 md:px-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-semibold text-xl tracking-tight">Experiments</h1>
        {canMake && experiments.length > 0 && <NewExperimentButton />}
      </div>
      {experiments.length === 0 ? (
        <NoExperiments canMake={canMake} />
      ) : (
        <ul aria-label="Experiments">
          {experiments.map((experiment) => (
            <ExperimentRow key={experiment.id} experiment={experiment} />
          ))}
        </ul>
      )}
      {older !== null && (
        <ButtonLink href={`/experiments?before=${older}`} className="justify-self-start">
          Show older ones
        </ButtonLink>
      )}
      {experiments.some(({ sums }) => sums.underWay > 0) && <KeepFresh cursor={cursor} />}
    </main>
  );
}

/** What an experiment is for, and the first step to one. */
function NoExperiments({ canMake }: { readonly canMake: boolean }) {
  return (
    <div className="grid min-h-[40dvh] place-content-center justify-items-start gap-2">
      <h2 className="font-semibold text-lg tracking-tight">Find the prompt that wins</h2>
      <p className="mb-3 max-w-[46ch] text-pretty text-sm/6 text-text-2">
        One picture proves nothing about a prompt. An experiment makes each variant of it several
        times, at a price known beforehand. Then you compare pairs without knowing which is which,
        and see what wins and how sure that is.
      </p>
      {canMake ? (
        <NewExperimentButton />
      ) : (
        <p className="text-text-3 text-xs">Viewers of this studio do not start any.</p>
      )}
    </div>
  );
}
