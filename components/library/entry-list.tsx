'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useRef, useState } from 'react';
import { EntryCard } from '#components/library/entry-card';
import { FolderDialog } from '#components/library/folder-dialog';
import { Button } from '#components/ui/button';
import { newClientKey } from '#lib/id';
import type { LibraryEntry } from '#lib/library/entry';
import { formOf } from '#lib/library/entry-form';
import { type LibraryView, libraryAddress, shownAtOnce } from '#lib/library/library-view';
import { useEntry } from './use-entry.ts';
import { useEntryVerbs } from './use-entry-verbs.ts';

const EntryDialog = lazy(async () => ({
  default: (await import('#components/library/entry-dialog')).EntryDialog,
}));

interface EntryListProps {
  readonly view: LibraryView;
  readonly entries: readonly LibraryEntry[];
  /** How many there are in the view, shown or not. */
  readonly matching: number;
  /** The paths of all folders. */
  readonly folders: readonly string[];
  readonly canMake: boolean;
}

/** What a view of the library holds. */
export function EntryList({ view, entries, matching, folders, canMake }: EntryListProps) {
  const router = useRouter();
  const list = useRef<HTMLUListElement>(null);
  const [asked, setAsked] = useState<{ what: 'edit' | 'move'; entry: LibraryEntry } | null>(null);
  const use = useEntry();
  const verbs = useEntryVerbs(list);
  const close = () => setAsked(null);
  const showMore = () =>
    router.replace(libraryAddress({ ...view, shown: view.shown + shownAtOnce }), { scroll: false });
  return (
    <div className="grid min-w-0 content-start gap-6">
      <ul
        ref={list}
        aria-label="Entries"
        tabIndex={-1}
        className="grid grid-cols-[repeat(auto-fill,minmax(min(150px,100%),1fr))] gap-x-4 gap-y-7 outline-none lg:grid-cols-[repeat(auto-fill,minmax(224px,1fr))]"
      >
        {entries.map((entry) => (
          <EntryCard
            key={entry.id}
            entry={entry}
            view={view}
            verbs={verbs}
            canMake={canMake}
            onUse={() => use(entry)}
            onEdit={() => setAsked({ what: 'edit', entry })}
            onMove={() => setAsked({ what: 'move', entry })}
          />
        ))}
      </ul>
      {matching > entries.length && (
        <Button className="justify-self-center" onClick={showMore}>
          Show more
        </Button>
      )}
      <Suspense>
        {asked?.what === 'edit' && (
          <EntryDialog
            title={`Edit “${asked.entry.name}”`}
            initial={formOf(asked.entry, newClientKey)}
            folders={folders}
            onSubmit={(entry) => verbs.update(asked.entry, entry)}
            onClose={close}
          />
        )}
      </Suspense>
      {asked?.what === 'move' && (
        <FolderDialog
          title={`Move “${asked.entry.name}”`}
          initial={asked.entry.folder}
          submit="Move"
          folders={folders}
          onSubmit={(folder) => verbs.move(asked.entry, folder)}
          onClose={close}
        />
      )}
    </div>
  );
}
