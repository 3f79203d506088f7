'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { MenuAction } from '#components/references/menu-action';
import { LateDialog } from '#components/ui/late-dialog';
import { MoreMenu } from '#components/ui/more-menu';
import { offerUndo, tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import { collectionFailureWords, type NamedCollection } from '#lib/gallery/collection';
import {
  deleteCollection,
  renameCollection,
  restoreCollection,
} from '#lib/gallery/collection-actions';
import { countLabel } from '#lib/generations/count';

const loadName = async () =>
  (await import('#components/gallery/collections/collection-name-dialog')).CollectionNameDialog;
const loadMove = async () =>
  (await import('#components/gallery/collections/move-dialog')).MoveDialog;
const loadShare = async () =>
  (await import('#components/gallery/collections/share-inside-dialog')).ShareInsideDialog;

interface CollectionMenuProps {
  readonly collection: NamedCollection;
  /** All collections: where it can be moved to. */
  readonly tree: readonly NamedCollection[];
  /** Whether there is anybody to share it with. */
  readonly canShareInside: boolean;
}

/** What is done with a collection now and then. */
export function CollectionMenu({ collection, tree, canShareInside }: CollectionMenuProps) {
  const { id, name } = collection;
  const router = useRouter();
  const [dialog, setDialog] = useState<'rename' | 'move' | 'share' | null>(null);
  const rename = async (to: string) => {
    const result = await heardFrom(renameCollection({ id, name: to }), collectionFailureWords);
    if (result.ok) router.refresh();
    return result.ok ? null : result.failure;
  };
  const bringBack = async () => {
    const result = await heardFrom(restoreCollection({ id }), collectionFailureWords);
    if (!result.ok) tell(result.failure);
    router.refresh();
  };
  const remove = async () => {
    const result = await heardFrom(deleteCollection({ id }), collectionFailureWords);
    if (!result.ok) return tell(result.failure);
    router.refresh();
    const { inside } = result.value;
    const what =
      inside > 0 ? `“${name}” and ${countLabel(inside, 'collection')} in it` : `“${name}”`;
    offerUndo(`${what} deleted. The images stay.`, () => void bringBack());
  };
  const close = () => setDialog(null);
  return (
    <>
      <MoreMenu label={`More for ${name}`}>
        <MenuAction label="Rename…" onPress={() => setDialog('rename')} />
        <MenuAction label="Move to…" onPress={() => setDialog('move')} />
        {canShareInside && <MenuAction label="Share inside…" onPress={() => setDialog('share')} />}
        <MenuAction label="Delete" onPress={() => void remove()} />
      </MoreMenu>
      <LateDialog
        when={dialog === 'rename'}
        part={{
          title: `Rename “${name}”`,
          initial: name,
          submit: 'Rename',
          onSubmit: rename,
          onClose: close,
        }}
        load={loadName}
      />
      <LateDialog when={dialog === 'share'} part={{ id, name, onClose: close }} load={loadShare} />
      <LateDialog
        when={dialog === 'move'}
        part={{
          collection,
          collections: tree,
          onMoved: () => router.refresh(),
          onClose: close,
        }}
        load={loadMove}
      />
    </>
  );
}
