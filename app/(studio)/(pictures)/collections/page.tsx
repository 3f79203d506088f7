import type { Metadata } from 'next';
import { CollectionsScreen } from '#components/gallery/collections/collections-screen';
import { studioMode } from '#lib/accounts/mode';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import { listAllCollections } from '#lib/gallery/collection-page';
import { listSharedWith } from '#lib/gallery/sharing/shared-collections';

export const metadata: Metadata = { title: 'Collections' };

export default async function CollectionsPage() {
  const viewer = await requireViewer();
  return (
    <CollectionsScreen
      collections={await listAllCollections(viewer)}
      shared={await listSharedWith(viewer)}
      canShareInside={studioMode().is === 'network'}
      canMake={hasRight(viewer.role, 'make')}
    />
  );
}
