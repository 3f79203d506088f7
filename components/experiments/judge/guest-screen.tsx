import { GuestDesk } from '#components/experiments/judge/guest-desk';
import type { GuestPage } from '#lib/experiments/guests/guest-page';

/** The desk of somebody who has a link and no account: the pictures, and nothing of the studio. */
export function GuestScreen({ page }: { readonly page: GuestPage }) {
  return (
    <main className="flex h-dvh flex-col gap-3 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-6">
      <GuestDesk page={page} />
    </main>
  );
}
