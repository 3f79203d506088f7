import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useEstimate } from '#components/experiments/new/use-estimate';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import type { ExperimentDraft } from '#lib/experiments/draft/experiment-draft';
import type { DraftPlan, DraftTrouble } from '#lib/experiments/draft/plan-draft';
import { planWords } from '#lib/experiments/plan/plan-words';
import type { Result } from '#lib/result';
import { orderExperiment } from './order-experiment.ts';

interface PlanBarProps {
  readonly draft: ExperimentDraft;
  readonly plan: Result<DraftPlan, DraftTrouble>;
  /** Whether the plan is that of what stands on the page now. */
  readonly isCurrent: boolean;
  readonly provider: 'demo' | 'seedream';
  onStarted(): void;
}

/** What it will make, cost and take, and the button that starts it. */
export function PlanBar({ draft, plan, isCurrent, provider, onStarted }: PlanBarProps) {
  const router = useRouter();
  const [isStarting, setStarting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { estimated, askAgain } = useEstimate(plan.ok ? plan.value.plan : null);
  const estimate = estimated?.estimate ?? null;
  const isUnanswered = estimated !== null && estimate === null;
  const over = estimate?.overBudget ?? null;
  const canStart = plan.ok && isCurrent && !isStarting && estimate !== null && over === null;
  const start = async () => {
    if (!canStart) return;
    setStarting(true);
    setRefusal(null);
    const started = await orderExperiment(draft, plan.value.design);
    if (started.ok) {
      onStarted();
      router.push(`/experiments/${started.value}`);
      return;
    }
    setRefusal(started.failure);
    setStarting(false);
  };
  return (
    <section
      aria-label="Start"
      className="sticky bottom-0 -mx-4 grid gap-2 border-line border-t bg-ground px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:-mx-6 md:px-6"
    >
      <Advice id="start-advice" tone="bad" message={over ?? refusal} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" aria-label="Plan" className="min-w-0 text-pretty tabular-nums">
          {plan.ok ? (
            planWords(plan.value.plan, estimated, provider).map((words, at) => (
              <span key={words} className={at === 0 ? 'block' : 'block text-text-3 text-xs'}>
                {words}
              </span>
            ))
          ) : (
            <span className="text-text-2">{unplannedWords(draft, plan.failure)}</span>
          )}
        </p>
        {isUnanswered && (
          <Button size="small" onClick={askAgain}>
            Try again
          </Button>
        )}
        <Button
          look="primary"
          size="large"
          disabled={!canStart}
          className="disabled:opacity-50"
          onClick={() => void start()}
        >
          {isStarting ? 'Starting…' : 'Start experiment'}
        </Button>
      </div>
    </section>
  );
}

function unplannedWords({ common }: ExperimentDraft, { field }: DraftTrouble): string {
  if (common.prompt.trim() === '') return 'Write a prompt to see what it would make.';
  return field === 'table'
    ? 'Mend the table to see what it would make.'
    : 'No plan yet: see what is marked above.';
}
