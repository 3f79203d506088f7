import type { Metadata } from 'next';
import { Composer } from '#components/compose/composer';
import { EmptyFeed } from '#components/generations/empty-feed';
import { Feed } from '#components/generations/feed';
import { OnlookerNotice } from '#components/shell/onlooker-notice';
import { StudioScreen } from '#components/shell/studio-screen';
import { hasRight } from '#lib/accounts/role';
import { getStudioFacts } from '#lib/accounts/studio-facts';
import { requireViewer } from '#lib/accounts/viewer';
import { listFeed } from '#lib/generations/feed-page';

export const metadata: Metadata = { title: 'Studio' };

export default async function StudioPage() {
  const viewer = await requireViewer();
  if (!hasRight(viewer.role, 'make')) return <OnlookerNotice />;
  const page = await listFeed(viewer, {});
  const { provider, priceUsd, referenceBudgetBytes } = getStudioFacts();
  return (
    <StudioScreen
      composer={
        <Composer
          provider={provider}
          priceUsd={priceUsd}
          referenceBudgetBytes={referenceBudgetBytes}
        />
      }
      feed={
        <Feed
          initial={page}
          priceUsd={priceUsd}
          // A feed with something in it is never empty again.
          empty={page.generations.length === 0 && <EmptyFeed />}
        />
      }
    />
  );
}
