import type { Metadata } from 'next';
import { CollectionsScreen } from '#components/gallery/collections/collections-screen';
import { requireViewer } from '#lib/accounts/viewer';
import { listAllCollections } from '#lib/gallery/collection-page';

export const metadata: Metadata = { title: 'Collections' };

export default async function CollectionsPage() {
  const viewer = await requireViewer();
  return <CollectionsScreen collections={await listAllCollections(viewer)} />;
}
