import { JudgeDesk } from '#components/experiments/judge/judge-desk';
import { ownPlace } from '#lib/experiments/judging/judge-place';
import type { JudgePage } from '#lib/experiments/standings/judge-page';

interface JudgeScreenProps {
  readonly experimentId: string;
  readonly page: JudgePage;
}

/** Two pictures and a question; nothing here says how either came to be. */
export function JudgeScreen({ experimentId, page: { asked, next } }: JudgeScreenProps) {
  return (
    <main className="flex h-[calc(100dvh-3rem)] flex-col gap-3 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-6">
      <JudgeDesk
        place={ownPlace(experimentId)}
        asked={asked}
        initial={next}
        rankingAddress={`/experiments/${experimentId}#ranking`}
      />
    </main>
  );
}
