import { useRouter } from 'next/navigation';
import { tell } from '#components/ui/toast-manager';
import type { Thought } from '#lib/experiments/draft/design-draft';
import type { ExperimentPage } from '#lib/experiments/experiment-pages';

type TakeDesign = typeof import('./take-design.ts');

/** Begins the next round: what is taken is written into a new experiment, to be changed there. */
export function useNewFrom() {
  const router = useRouter();
  return async (take: (late: TakeDesign) => void): Promise<void> => {
    const late = await import('./take-design.ts').catch(() => null);
    if (!late) return tell('The studio did not answer. Try again.');
    take(late);
    router.push('/experiments/new');
  };
}

/** What the next round goes on from. */
export function thoughtOf({
  experiment,
  design,
}: Pick<ExperimentPage, 'experiment' | 'design'>): Thought {
  const { name, question, asked } = experiment;
  return { name, question, asked, design };
}
