import { RankingTable } from '#components/experiments/ranking/ranking-table';
import { ValuesTable } from '#components/experiments/ranking/values-table';
import { UseRecipeButton } from '#components/generations/use-recipe-button';
import type { Standings } from '#lib/experiments/standings/standings';
import { countLabel } from '#lib/generations/count';

interface RankingSectionProps {
  readonly standings: Standings;
  readonly canMake: boolean;
}

/** Who wins, how sure that is, and what each value does. */
export function RankingSection({ standings, canMake }: RankingSectionProps) {
  const { sentence, votes, ranked, values, agreement } = standings;
  const recipe = ranked[0]?.recipe;
  return (
    <section aria-labelledby="ranking" className="grid max-w-5xl gap-4 pt-4">
      <div className="grid gap-1">
        <h2 id="ranking" className="font-semibold text-base tracking-tight">
          Ranking
        </h2>
        <p className="text-pretty text-sm/6">{sentence}</p>
        <p className="text-text-3 text-xs tabular-nums">
          {votes > 0 && countLabel(votes, 'blind vote')}
          {agreement &&
            `. On ${countLabel(agreement.pairs, 'pair')} that more than one judge saw, they agreed in ${Math.round(agreement.share * 100)} % of cases.`}
        </p>
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
