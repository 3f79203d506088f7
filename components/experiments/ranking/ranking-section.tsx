import { InviteJudgesButton } from '#components/experiments/guests/invite-judges-button';
import { EvidenceSwitch } from '#components/experiments/ranking/evidence-switch';
import { JudgesTable } from '#components/experiments/ranking/judges-table';
import { NewFromBest } from '#components/experiments/ranking/new-from-best';
import { RankingTable } from '#components/experiments/ranking/ranking-table';
import { ValuesTable } from '#components/experiments/ranking/values-table';
import { UseRecipeButton } from '#components/generations/use-recipe-button';
import type { ExperimentPage } from '#lib/experiments/experiment-pages';
import { leaderWords, voteWords } from '#lib/experiments/report/report-words';

interface RankingSectionProps {
  readonly page: ExperimentPage;
  readonly canMake: boolean;
}

/** Who wins, how sure that is, what it rests on and what each value does. */
export function RankingSection({ page, canMake }: RankingSectionProps) {
  const { id } = page.experiment;
  const { sentence, verdict, ranked, rankedInAll, values, judges, evidence } = page.standings;
  const recipe = ranked[0]?.recipe;
  // A link that is open can be revoked, whatever has become of the pictures.
  const canInvite = page.guestLinks.length > 0 || (canMake && verdict !== null);
  const hasGuests = judges.some(({ link }) => link !== null);
  return (
    <section aria-labelledby="ranking" className="grid max-w-5xl gap-4 pt-4">
      <div className="grid gap-1">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="ranking" className="font-semibold text-base tracking-tight">
            Ranking
          </h2>
          {canInvite && (
            <InviteJudgesButton experimentId={id} links={page.guestLinks} canMake={canMake} />
          )}
        </div>
        <p className="text-pretty text-sm/6">{sentence}</p>
        <p className="text-text-3 text-xs tabular-nums">{voteWords(page.standings)}</p>
      </div>
      {canMake && <EvidenceSwitch experimentId={id} {...evidence} />}
      {recipe && canMake && (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
          <UseRecipeButton recipe={recipe} look="primary" of={leaderWords(page.standings)} />
          <NewFromBest page={page} />
        </div>
      )}
      {ranked.length > 0 && <RankingTable ranked={ranked} inAll={rankedInAll} canMake={canMake} />}
      {hasGuests && <JudgesTable judges={judges} />}
      {values.length > 0 && <ValuesTable values={values} />}
    </section>
  );
}
