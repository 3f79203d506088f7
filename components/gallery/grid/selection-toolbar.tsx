import { Toolbar } from '@base-ui/react/toolbar';
import Link from 'next/link';
import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { RateMenu } from '#components/gallery/grid/rate-menu';
import { SelectAll } from '#components/gallery/grid/select-all';
import { TagPopover } from '#components/gallery/grid/tag-popover';
import { ToolbarAction } from '#components/gallery/grid/toolbar-action';
import { canCompare, compareAddress } from '#lib/gallery/compare';
import type { GallerySearch } from '#lib/gallery/gallery-search';
import { selectedLabel, selectionStore } from '#lib/gallery/selection-store';
import type { GridVerbs } from './use-grid-verbs.ts';

const DownloadDialog = lazy(async () => ({
  default: (await import('#components/gallery/download/download-dialog')).DownloadDialog,
}));
const ShareDialog = lazy(async () => ({
  default: (await import('#components/shares/share-dialog')).ShareDialog,
}));
const AddToCollection = lazy(async () => ({
  default: (await import('#components/gallery/collections/add-to-collection')).AddToCollection,
}));

interface SelectionToolbarProps {
  readonly search: GallerySearch;
  /** How many pictures the search has; null while that is not known. */
  readonly total: number | null;
  readonly isCapped: boolean;
  /** How many of them are loaded. */
  readonly loaded: number;
  readonly verbs: GridVerbs;
}

/** What can be done with the pictures that are chosen. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { search, total, isCapped, loaded, verbs } = props;
  const chosen = useStore(selectionStore, ({ ids }) => ids);
  const [dialog, setDialog] = useState<'download' | 'collect' | 'share' | null>(null);
  const [said, setSaid] = useState('');
  const ids = [...chosen];
  const close = () => setDialog(null);
  const isOfferingAll = total !== null && chosen.size >= loaded && chosen.size < total;
  const clear = () => {
    selectionStore.getState().clear();
    setSaid('');
    focusGrid();
  };
  const trash = () => {
    focusGrid();
    void verbs.change(ids, { kind: 'trash', isTrashed: true });
  };
  return (
    <>
      <p role="status" className="sr-only">
        {chosen.size > 0 && `${selectedLabel(chosen.size)}${said && `. ${said}`}`}
      </p>
      {chosen.size > 0 && (
        <div className="pointer-events-none fixed inset-x-2 bottom-[calc(0.75rem+env(safe-area-inset-bottom))] z-30 flex justify-center">
          <Toolbar.Root
            aria-label="Selection"
            className="pointer-events-auto flex max-w-full items-center gap-1.5 overflow-x-auto rounded-lg border border-line-strong bg-raised p-1.5 shadow-[0_8px_24px_oklch(0_0_0/0.24)]"
          >
            <span aria-hidden="true" className="shrink-0 px-2.5 text-text-2 tabular-nums">
              {selectedLabel(chosen.size)}
              {said && <span className="ml-2 text-text-3 text-xs">{said}</span>}
            </span>
            {isOfferingAll && (
              <SelectAll search={search} total={total} isCapped={isCapped} onSaid={setSaid} />
            )}
            {canCompare(ids.length) && <Compare ids={ids} />}
            <ToolbarAction onClick={() => setDialog('collect')}>Add to collection</ToolbarAction>
            <RateMenu onRate={(rating) => void verbs.change(ids, { kind: 'rate', rating })} />
            <TagPopover
              onTag={(tag) => void verbs.change(ids, { kind: 'tag', add: [tag], remove: [] })}
            />
            <ToolbarAction aria-keyshortcuts="F" onClick={() => void verbs.favour(ids)}>
              Favourite
            </ToolbarAction>
            <ToolbarAction onClick={() => setDialog('download')}>Download</ToolbarAction>
            <ToolbarAction onClick={() => setDialog('share')}>Share</ToolbarAction>
            <ToolbarAction aria-keyshortcuts="Delete" className="text-bad!" onClick={trash}>
              Delete
            </ToolbarAction>
            <ToolbarAction look="plain" aria-keyshortcuts="Escape" onClick={clear}>
              Clear
            </ToolbarAction>
          </Toolbar.Root>
        </div>
      )}
      <Suspense>
        {dialog === 'download' && <DownloadDialog ids={ids} onClose={close} />}
        {dialog === 'share' && (
          <ShareDialog source={{ kind: 'images', ids }} title="A selection" onClose={close} />
        )}
        {dialog === 'collect' && <AddToCollection ids={ids} onClose={close} />}
      </Suspense>
    </>
  );
}

function Compare({ ids }: { readonly ids: readonly string[] }) {
  return (
    <Toolbar.Link
      render={<Link href={compareAddress(ids)} prefetch={false} />}
      className="inline-flex h-11 shrink-0 items-center rounded bg-hover px-3 font-medium text-xs transition-colors hover:bg-line-strong active:bg-hover md:h-[26px]"
    >
      Compare
    </Toolbar.Link>
  );
}

/** The toolbar is about to go: the keyboard goes on in the grid. */
function focusGrid(): void {
  const stop = document.querySelector<HTMLElement>('[role="grid"] a[tabindex="0"]');
  stop?.focus({ preventScroll: true });
}
