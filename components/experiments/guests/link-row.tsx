import { LinkRevoking } from '#components/experiments/guests/link-revoking';
import { LocalTime } from '#components/generations/local-time';
import { Button } from '#components/ui/button';
import { Pill } from '#components/ui/pill';
import type { GuestLinkView } from '#lib/experiments/guests/guest-link';
import { countLabel } from '#lib/generations/count';

interface LinkRowProps {
  readonly link: GuestLinkView;
  onShow(): void;
  onRevoked(problem: string | null): void;
}

/** A link: for whom it is, what came of it, and what can be done with it. */
export function LinkRow({ link, onShow, onRevoked }: LinkRowProps) {
  const { id, name, status } = link;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-t py-3">
      <div className="grid min-w-0 gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <span className="wrap-anywhere">{name}</span>
          <Pill tone={status === 'open' ? 'quiet' : 'warn'}>{statusWords[status]}</Pill>
        </div>
        <LinkFacts link={link} />
      </div>
      {status !== 'revoked' && (
        <div className="flex flex-wrap items-center gap-1.5">
          {status === 'open' && (
            <Button size="small" onClick={onShow}>
              Show link
            </Button>
          )}
          <LinkRevoking id={id} onRevoked={onRevoked} />
        </div>
      )}
    </li>
  );
}

const statusWords: Readonly<Record<GuestLinkView['status'], string>> = {
  open: 'Open',
  expired: 'Expired',
  revoked: 'Revoked',
};

function LinkFacts({ link }: { readonly link: GuestLinkView }) {
  const { votes, judges, usedAt, expiresAt, status } = link;
  return (
    <p className="text-text-3 text-xs tabular-nums">
      {votes === 0
        ? 'No votes yet'
        : `${countLabel(votes, 'vote')} of ${countLabel(judges, 'judge')}`}
      {usedAt !== null && (
        <>
          {' · Last used '}
          <LocalTime at={usedAt} form="date" />
        </>
      )}
      {expiresAt !== null && (
        <>
          {status === 'expired' ? ' · Ended ' : ' · Ends '}
          <LocalTime at={expiresAt} form="date" />
        </>
      )}
    </p>
  );
}
