import { Toolbar } from '@base-ui/react/toolbar';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { MoreVerbs } from '#components/gallery/grid/more-verbs';
import { RateMenu } from '#components/gallery/grid/rate-menu';
import { TagPopover } from '#components/gallery/grid/tag-popover';
import { ToolbarAction } from '#components/gallery/grid/toolbar-action';
import { LateDialog } from '#components/ui/late-dialog';
import { canCompare, compareAddress } from '#lib/gallery/compare';
import type { ImageChange } from '#lib/gallery/image-change';
import { countElsewhere, selectedLabel, selectionStore } from '#lib/gallery/selection-store';
import type { PictureVerbs } from './use-picture-verbs.tsx';

const loadDownload = async () =>
  (await import('#components/gallery/download/download-dialog')).DownloadDialog;
const loadShare = async () => (await import('#components/shares/share-dialog')).ShareDialog;
const loadCollect = async () =>
  (await import('#components/gallery/collections/add-to-collection')).AddToCollection;
const loadAgain = async () => (await import('#components/gallery/grid/again-dialog')).AgainDialog;
const loadWords = async () => (await import('#components/gallery/grid/words-dialog')).WordsDialog;

interface SelectionToolbarProps {
  readonly verbs: PictureVerbs;
  /** Of the search or the collection that is looked at: see viewer-address.ts. */
  readonly params: string;
  /** The identifiers of those that are loaded. */
  readonly shown: readonly string[];
  /**
   * The way to choose more than is chosen, where there is more.
   *
   * @param onSaid is told what is to be said beside how many are chosen
   */
  offerAll(chosen: number, onSaid: (words: string) => void): ReactNode;
  /** What can be done with them on this page besides. */
  readonly children?: ReactNode;
}

type Asked = 'download' | 'collect' | 'share' | 'again' | 'note' | 'describe';

/** What can be done with the pictures that are chosen. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { verbs, params, shown, offerAll, children } = props;
  const chosen = useStore(selectionStore, ({ ids }) => ids);
  const elsewhere = useStore(selectionStore, (selection) => countElsewhere(selection, shown));
  const [dialog, setDialog] = useState<Asked | null>(null);
  const [said, setSaid] = useState('');
  const ids = [...chosen];
  const label = selectedLabel(chosen.size, elsewhere);
  const close = () => setDialog(null);
  const words = dialog === 'describe' ? dialog : 'note';
  const clear = () => {
    selectionStore.getState().clear();
    setSaid('');
    verbs.focusPictures();
  };
  const trash = () => {
    verbs.focusPictures();
    void verbs.change(ids, { kind: 'trash', isTrashed: true });
  };
  return (
    <>
      <p role="status" className="sr-only">
        {chosen.size > 0 && `${label}${said && `. ${said}`}`}
      </p>
      {chosen.size > 0 && (
        <div className="pointer-events-none fixed inset-x-2 bottom-[calc(0.75rem+env(safe-area-inset-bottom))] z-30 flex justify-center">
          <Toolbar.Root
            aria-label="Selection"
            className="pointer-events-auto flex max-w-full items-center gap-1.5 overflow-x-auto rounded-lg border border-line-strong bg-raised p-1.5 shadow-[0_8px_24px_oklch(0_0_0/0.24)]"
          >
            <span aria-hidden="true" className="shrink-0 px-2.5 text-text-2 tabular-nums">
              {label}
              {said && <span className="ml-2 text-text-3 text-xs">{said}</span>}
            </span>
            {offerAll(chosen.size, setSaid)}
            {canCompare(ids.length) && <Compare href={compareAddress(ids, params)} />}
            <ToolbarAction onClick={() => setDialog('collect')}>Add to collection</ToolbarAction>
            {children}
            <RateMenu onRate={(rating) => void verbs.change(ids, { kind: 'rate', rating })} />
            <TagPopover onTag={(tag, isThere) => void verbs.change(ids, tagChange(tag, isThere))} />
            <ToolbarAction aria-keyshortcuts="F" onClick={() => void verbs.favour(ids)}>
              Favourite
            </ToolbarAction>
            <ToolbarAction onClick={() => setDialog('download')}>Download</ToolbarAction>
            <ToolbarAction onClick={() => setDialog('share')}>Share</ToolbarAction>
            <MoreVerbs ids={ids} verbs={verbs} onAsk={setDialog} />
            <ToolbarAction
              aria-keyshortcuts="Delete Backspace"
              className="text-bad!"
              onClick={trash}
            >
              Delete
            </ToolbarAction>
            <ToolbarAction look="plain" aria-keyshortcuts="Escape" onClick={clear}>
              Clear
            </ToolbarAction>
          </Toolbar.Root>
        </div>
      )}
      <LateDialog when={dialog === 'download'} part={{ ids, onClose: close }} load={loadDownload} />
      <LateDialog
        when={dialog === 'share'}
        part={{ source: { kind: 'images', ids }, title: 'A selection', onClose: close }}
        load={loadShare}
      />
      <LateDialog when={dialog === 'again'} part={{ ids, onClose: close }} load={loadAgain} />
      <LateDialog when={dialog === 'collect'} part={{ ids, onClose: close }} load={loadCollect} />
      <LateDialog
        when={dialog === 'note' || dialog === 'describe'}
        part={{
          kind: words,
          count: ids.length,
          onSave: (text) => void verbs.change(ids, wordsChange(words, text)),
          onClose: close,
        }}
        load={loadWords}
      />
    </>
  );
}

function Compare({ href }: { readonly href: string }) {
  return (
    <Toolbar.Link
      render={<Link href={href} prefetch={false} />}
      className="inline-flex h-11 shrink-0 items-center rounded bg-hover px-3 font-medium text-xs transition-colors hover:bg-line-strong active:bg-hover md:h-[26px]"
    >
      Compare
    </Toolbar.Link>
  );
}

function tagChange(tag: string, isThere: boolean): ImageChange {
  return { kind: 'tag', add: isThere ? [tag] : [], remove: isThere ? [] : [tag] };
}

function wordsChange(kind: 'note' | 'describe', text: string | null): ImageChange {
  return kind === 'note' ? { kind, note: text } : { kind, alt: text };
}
