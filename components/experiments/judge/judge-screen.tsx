import { JudgeDesk } from '#components/experiments/judge/judge-desk';
import type { BlindPair } from '#lib/experiments/standings/blind-pairs';

interface JudgeScreenProps {
  readonly experimentId: string;
  readonly pairs: readonly BlindPair[];
}

/** Two pictures and a question; nothing here says how either came to be. */
export function JudgeScreen({ experimentId, pairs }: JudgeScreenProps) {
  return (
    <main className="flex h-[calc(100dvh-3rem)] flex-col gap-3 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-6">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-semibold text-base tracking-tight">Which one is better?</h1>
        <a
          href={`/experiments/${experimentId}#ranking`}
          className="text-accent text-xs hover:underline"
        >
          See the ranking
        </a>
      </div>
      <JudgeDesk experimentId={experimentId} initial={pairs} />
    </main>
  );
}
