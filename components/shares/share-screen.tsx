import { AnsweredPicture } from '#components/shares/answered-picture';
import { KeepFresh } from '#components/shares/keep-fresh';
import { ShareActions } from '#components/shares/share-actions';
import { Advice } from '#components/ui/advice';
import { ButtonLink } from '#components/ui/button-link';
import { Pill } from '#components/ui/pill';
import { Toasts } from '#components/ui/toasts';
import { countLabel } from '#lib/generations/count';
import { unshownWords } from '#lib/shares/share-rules';
import { type ShareAnswers, statusWord } from '#lib/shares/share-view';

interface ShareScreenProps extends ShareAnswers {
  readonly canMake: boolean;
}

/** A share with what its visitors say to its pictures, as they say it. */
export function ShareScreen({ share, count, images, canMake }: ShareScreenProps) {
  const { id, rules, status, picks, visits } = share;
  return (
    <main className="mx-auto grid w-full max-w-5xl gap-5 px-4 pt-6 pb-24 md:px-6">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="grid min-w-0 gap-1">
          <a href="/shares" className="text-text-3 text-xs hover:text-text">
            Shares
          </a>
          <div className="flex flex-wrap items-center gap-2">
            <h1 className="wrap-anywhere font-semibold text-xl tracking-tight">{rules.title}</h1>
            <Pill tone={status === 'live' ? 'quiet' : 'warn'}>{statusWord(status)}</Pill>
          </div>
          <p className="text-text-2 text-xs tabular-nums" role="status">
            {countLabel(visits, 'visit')} · {countLabel(picks, 'pick')}
          </p>
        </div>
        <ShareActions share={share} canMake={canMake} />
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonLink size="small" href={`/api/shares/${id}/picks`} download>
          Export picks as CSV
        </ButtonLink>
        <ButtonLink size="small" href={`/api/shares/${id}/picks?format=json`} download>
          Export picks as JSON
        </ButtonLink>
      </div>
      <Advice id="unseen" tone="warn" message={unshownWords(count)} />
      {images.length === 0 && (
        <p className="text-text-2">There is no image in this share any more.</p>
      )}
      <ul aria-label="Images" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {images.map((image) => (
          <AnsweredPicture key={image.id} image={image} canMake={canMake} />
        ))}
      </ul>
      <KeepFresh />
      <Toasts />
    </main>
  );
}
