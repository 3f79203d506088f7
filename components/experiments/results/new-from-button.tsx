import { Button } from '#components/ui/button';
import type { ExperimentPage } from '#lib/experiments/experiment-pages';
import { thoughtOf, useNewFrom } from './use-new-from.tsx';

interface NewFromButtonProps {
  readonly page: Pick<ExperimentPage, 'experiment' | 'design'>;
}

/** The next round: its design is written into a new experiment, to be changed there. */
export function NewFromButton({ page }: NewFromButtonProps) {
  const begin = useNewFrom();
  return (
    <Button size="small" onClick={() => void begin((late) => late.takeDesign(thoughtOf(page)))}>
      New from this one
    </Button>
  );
}
