import { KeepFresh } from '#components/shares/keep-fresh';
import { ShareRow } from '#components/shares/share-row';
import { ButtonLink } from '#components/ui/button-link';
import { Toasts } from '#components/ui/toasts';
import type { ShareView } from '#lib/shares/share-view';

interface SharesScreenProps {
  readonly shares: readonly ShareView[];
  readonly canMake: boolean;
}

/** Every share, with how it is doing. */
export function SharesScreen({ shares, canMake }: SharesScreenProps) {
  return (
    <main className="mx-auto grid w-full max-w-5xl gap-4 px-4 pt-6 pb-24 md:px-6">
      <h1 className="font-semibold text-xl tracking-tight">Shares</h1>
      {shares.length === 0 ? (
        <NoShares canMake={canMake} />
      ) : (
        <ul aria-label="Shares">
          {shares.map((share) => (
            <ShareRow key={share.id} share={share} canMake={canMake} />
          ))}
        </ul>
      )}
      <KeepFresh />
      <Toasts />
    </main>
  );
}

/** What a share is for, and the first step to one. */
function NoShares({ canMake }: { readonly canMake: boolean }) {
  if (!canMake) {
    return (
      <div className="grid min-h-[40dvh] place-content-center justify-items-start gap-2">
        <h2 className="font-semibold text-lg tracking-tight">No shares</h2>
        <p className="text-sm/6 text-text-2">Viewers of this studio make none.</p>
      </div>
    );
  }
  return (
    <div className="grid min-h-[40dvh] place-content-center justify-items-start gap-2">
      <h2 className="font-semibold text-lg tracking-tight">Send a gallery to somebody</h2>
      <p className="max-w-[46ch] text-pretty text-sm/6 text-text-2">
        A share is a page of images that opens by a link, without an account. You choose what it
        shows, hear back from who sees it, and take it away when you like. Choose images in the
        gallery and press Share.
      </p>
      <ButtonLink look="primary" href="/gallery" className="mt-3">
        Open the gallery
      </ButtonLink>
    </div>
  );
}
