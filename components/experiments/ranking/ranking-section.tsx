import { RankingTable } from '#components/experiments/ranking/ranking-table';
import { ValuesTable } from '#components/experiments/ranking/values-table';
import { UseRecipeButton } from '#components/generations/use-recipe-button';
import { voteWords } from '#lib/experiments/report/report-words';
import type { Standings } from '#lib/experiments/standings/standings';

interface RankingSectionProps {
  readonly standings: Standings;
  readonly canMake: boolean;
}

/** Who wins, how sure that is, and what each value does. */
export function RankingSection({ standings, canMake }: RankingSectionProps) {
  const { sentence, ranked, values } = standings;
  const recipe = ranked[0]?.recipe;
  return (
    <section aria-labelledby="ranking" className="grid max-w-5xl gap-4 pt-4">
      <div className="grid gap-1">
        <h2 id="ranking" className="font-semibold text-base tracking-tight">
          Ranking
        </h2>
        <p className="text-pretty text-sm/6">{sentence}</p>
        <p className="text-text-3 text-xs tabular-nums">{voteWords(standings)}</p>
      </div>
      {recipe && canMake && (
        <div>
          <UseRecipeButton recipe={recipe} look="primary" of="the winner" />
        </div>
      )}
      {ranked.length > 0 && <RankingTable ranked={ranked} canMake={canMake} />}
      {values.length > 0 && <ValuesTable values={values} />}
    </section>
  );
}
