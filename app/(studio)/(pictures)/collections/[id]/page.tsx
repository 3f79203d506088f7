import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CollectionGone } from '#components/gallery/collections/collection-gone';
import { CollectionScreen } from '#components/gallery/collections/collection-screen';
import { SharedCollectionScreen } from '#components/gallery/collections/shared-collection-screen';
import { studioMode } from '#lib/accounts/mode';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';
import {
  getDeletedCollection,
  listAllCollections,
  listCollection,
} from '#lib/gallery/collection-page';
import { listSharedWith } from '#lib/gallery/sharing/shared-collections';

interface CollectionPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** Read once for the title and the page. */
const findCollections = cache(async () => listAllCollections(await requireViewer()));
const findShared = cache(async () => listSharedWith(await requireViewer()));

export async function generateMetadata({ params }: CollectionPageProps): Promise<Metadata> {
  const { id } = await params;
  const isIt = (each: { readonly id: string }) => each.id === id;
  const collection = (await findCollections()).find(isIt) ?? (await findShared()).find(isIt);
  return { title: collection?.name ?? 'Not found' };
}

export default async function CollectionPage({ params }: CollectionPageProps) {
  const { id } = await params;
  const collections = await findCollections();
  const collection = collections.find((each) => each.id === id);
  const viewer = await requireViewer();
  if (collection) {
    const run = await listCollection(viewer, id, null);
    return (
      <CollectionScreen
        collection={collection}
        collections={collections}
        run={run}
        canShareInside={studioMode().is === 'network'}
      />
    );
  }
  const shared = await findShared();
  const other = shared.find((each) => each.id === id);
  if (other) {
    const run = await listCollection(viewer, id, null);
    const canContribute = other.canContribute && hasRight(viewer.role, 'make');
    return (
      <SharedCollectionScreen
        collection={{ ...other, canContribute }}
        collections={shared}
        run={run}
      />
    );
  }
  const deleted = await getDeletedCollection(viewer, id);
  return deleted ? <CollectionGone {...deleted} /> : notFound();
}
