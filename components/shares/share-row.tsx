import Link from 'next/link';
import { LocalTime } from '#components/generations/local-time';
import { ShareActions } from '#components/shares/share-actions';
import { Pill } from '#components/ui/pill';
import { countLabel } from '#lib/generations/count';
import { type ShareView, statusWord } from '#lib/shares/share-view';

interface ShareRowProps {
  readonly share: ShareView;
  readonly canMake: boolean;
}

/** A share in the list: what it is, how it is doing, and what can be done with it. */
export function ShareRow({ share, canMake }: ShareRowProps) {
  const { id, rules, status, visits, mostVisits, picks, comments, lastVisit, expiresAt } = share;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-t py-4">
      <div className="grid min-w-0 gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="wrap-anywhere font-medium text-sm">
            <Link href={`/shares/${id}`} prefetch={false} className="hover:underline">
              {rules.title}
            </Link>
          </h2>
          <Pill tone={status === 'live' ? 'quiet' : 'warn'}>{statusWord(status)}</Pill>
        </div>
        <p className="text-text-2 text-xs tabular-nums">
          {[
            mostVisits === null
              ? countLabel(visits, 'visit')
              : `${visits} of ${countLabel(mostVisits, 'visit')}`,
            countLabel(picks, 'pick'),
            countLabel(comments, 'comment'),
          ].join(' · ')}
          {' · '}
          {lastVisit === null ? (
            'Nobody has come yet'
          ) : (
            <>
              Last visit <LocalTime at={lastVisit} form="date" />
            </>
          )}
        </p>
        <p className="text-text-3 text-xs">
          {termsOf(share).join(' · ')}
          {expiresAt !== null && (
            <>
              {' · '}
              {status === 'expired' ? 'Ended' : 'Ends'} <LocalTime at={expiresAt} form="date" />
            </>
          )}
        </p>
      </div>
      <ShareActions share={share} canMake={canMake} />
    </li>
  );
}

function termsOf({ collection, experiment, hasPassword }: ShareView): string[] {
  return [whatOf(collection, experiment), ...(hasPassword ? ['Password'] : [])];
}

function whatOf(collection: string | null, experiment: string | null): string {
  if (experiment !== null) return `Report of “${experiment}”`;
  return collection === null ? 'A fixed selection' : `Follows “${collection}”`;
}
