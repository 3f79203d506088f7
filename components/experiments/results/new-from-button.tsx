import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button';
import { tell } from '#components/ui/toast-manager';
import type { ExperimentPage } from '#lib/experiments/experiment-pages';

interface NewFromButtonProps {
  readonly page: Pick<ExperimentPage, 'experiment' | 'design'>;
}

/** The next round: its design is written into a new experiment, to be changed there. */
export function NewFromButton({ page: { experiment, design } }: NewFromButtonProps) {
  const router = useRouter();
  const begin = async () => {
    const late = await import('./take-design.ts').catch(() => null);
    if (!late) return tell('The studio did not answer. Try again.');
    late.takeDesign({ name: experiment.name, question: experiment.question, design });
    router.push('/experiments/new');
  };
  return (
    <Button size="small" onClick={() => void begin()}>
      New from this one
    </Button>
  );
}
