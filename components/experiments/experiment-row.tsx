import Link from 'next/link';
import { LocalTime } from '#components/generations/local-time';
import { Pill } from '#components/ui/pill';
import {
  costWords,
  type ExperimentView,
  lossWords,
  progressWords,
  stateWord,
} from '#lib/experiments/experiment-view';

/** An experiment in the list: what it asks, how far it is and what it has cost. */
export function ExperimentRow({ experiment }: { readonly experiment: ExperimentView }) {
  const { id, name, question, createdAt, isPaused, sums } = experiment;
  const lost = lossWords(sums);
  return (
    <li className="grid gap-1 border-line border-t py-4">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="wrap-anywhere font-medium text-sm">
          <Link href={`/experiments/${id}`} prefetch={false} className="hover:underline">
            {name}
          </Link>
        </h2>
        <Pill tone={isPaused && sums.underWay > 0 ? 'warn' : 'quiet'}>
          {stateWord(sums, isPaused)}
        </Pill>
      </div>
      {question !== '' && <p className="wrap-anywhere max-w-[72ch] text-text-2">{question}</p>}
      <p className="text-text-3 text-xs tabular-nums">
        {[progressWords(experiment), ...(lost ? [lost] : []), costWords(experiment)].join(' · ')}
        {' · '}
        <LocalTime at={createdAt} form="date" />
      </p>
    </li>
  );
}
