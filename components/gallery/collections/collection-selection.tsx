import { SelectionToolbar } from '#components/gallery/grid/selection-toolbar';
import { ToolbarAction } from '#components/gallery/grid/toolbar-action';
import type { PictureVerbs } from '#components/gallery/grid/use-picture-verbs';
import { selectionStore } from '#lib/gallery/selection-store';
import { withinCollection } from '#lib/gallery/viewer-address';

interface CollectionSelectionProps {
  readonly collectionId: string;
  /** The identifiers of those that are loaded and can be chosen. */
  readonly ids: readonly string[];
  /** Whether the collection has more than these. */
  readonly hasMore: boolean;
  readonly verbs: PictureVerbs;
  onRemove(ids: readonly string[]): void;
}

/** What can be done with pictures of a collection that are chosen. */
export function CollectionSelection(props: CollectionSelectionProps) {
  const { collectionId, ids, hasMore, verbs, onRemove } = props;
  const count = ids.length.toLocaleString('en-GB');
  const selectAll = () => selectionStore.getState().select(ids);
  return (
    <SelectionToolbar
      verbs={verbs}
      params={withinCollection(collectionId)}
      shown={ids}
      offerAll={(chosen) =>
        chosen < ids.length && (
          <ToolbarAction onClick={selectAll}>
            {hasMore ? `Select the ${count} shown` : `Select all ${count}`}
          </ToolbarAction>
        )
      }
    >
      <ToolbarAction onClick={() => onRemove([...selectionStore.getState().ids])}>
        Remove from collection
      </ToolbarAction>
    </SelectionToolbar>
  );
}
