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
  listCollection,
  listCollectionTree,
  listSomeCollections,
} from '#lib/gallery/collection-page';
import { subtreeOf } from '#lib/gallery/collection-tree';
import { listNamedShared, listSharedWith } from '#lib/gallery/sharing/shared-collections';

interface CollectionPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** Read once for the title and the page. */
const findTree = cache(async () => listCollectionTree(await requireViewer()));
const findShared = cache(async () => listNamedShared(await requireViewer()));

export async function generateMetadata({ params }: CollectionPageProps): Promise<Metadata> {
  const { id } = await params;
  const isIt = (each: { readonly id: string }) => each.id === id;
  const collection = (await findTree()).find(isIt) ?? (await findShared()).find(isIt);
  return { title: collection?.name ?? 'Not found' };
}

export default async function CollectionPage({ params }: CollectionPageProps) {
  const { id } = await params;
  const isIt = (each: { readonly id: string }) => each.id === id;
  const viewer = await requireViewer();
  const tree = await findTree();
  const collections = await listSomeCollections(viewer, subtreeOf(tree, id));
  const collection = collections.find(isIt);
  if (collection) {
    const run = await listCollection(viewer, id, null);
    return (
      <CollectionScreen
        collection={collection}
        collections={collections}
        tree={tree}
        run={run}
        canShareInside={studioMode().is === 'network'}
      />
    );
  }
  const sharedTree = await findShared();
  const shared = await listSharedWith(viewer, subtreeOf(sharedTree, id));
  const other = shared.find(isIt);
  if (other) {
    const run = await listCollection(viewer, id, null);
    const canContribute = other.canContribute && hasRight(viewer.role, 'make');
    return (
      <SharedCollectionScreen
        collection={{ ...other, canContribute }}
        collections={shared}
        tree={sharedTree}
        run={run}
      />
    );
  }
  const deleted = await getDeletedCollection(viewer, id);
  return deleted ? <CollectionGone {...deleted} /> : notFound();
}
