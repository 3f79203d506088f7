'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { ImportDialog } from '#components/library/import-dialog';
import { ImportDrop } from '#components/library/import-drop';
import { MenuAction } from '#components/references/menu-action';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import { MoreMenu } from '#components/ui/more-menu';
import { tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import { createEntry } from '#lib/library/actions';
import type { NewEntry } from '#lib/library/entry';
import { emptyForm } from '#lib/library/entry-form';
import { libraryFailureWords } from '#lib/library/library-failure';
import { bringStarterSet } from './bring-starter-set.ts';
import { useLibraryImport } from './use-library-import.ts';

const EntryDialog = lazy(async () => ({
  default: (await import('#components/library/entry-dialog')).EntryDialog,
}));

interface LibraryToolsProps {
  /** The paths of all folders. */
  readonly folders: readonly string[];
  /** The one that is looked at: a new entry comes to lie in it. */
  readonly folder: string;
  readonly isEmpty: boolean;
}

/** What comes into the library, and how all of it goes out. */
export function LibraryTools({ folders, folder, isEmpty }: LibraryToolsProps) {
  const router = useRouter();
  const [isWriting, setWriting] = useState(false);
  const { take, isBusy, outcome, putAway } = useLibraryImport();
  const create = async (entry: NewEntry) => {
    const made = await heardFrom(createEntry(entry), libraryFailureWords);
    if (!made.ok) return made.failure;
    tell(`“${entry.name}” is in the library.`);
    router.refresh();
    return null;
  };
  const bring = async () => {
    await bringStarterSet();
    router.refresh();
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button look={isEmpty ? 'quiet' : 'primary'} onClick={() => setWriting(true)}>
        <Plus size={14} aria-hidden="true" className="-ml-0.5" />
        New entry
      </Button>
      <label className="relative inline-flex h-11 cursor-pointer items-center rounded-md bg-hover px-3.5 font-medium hover:bg-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 md:h-8">
        {isBusy ? 'Importing' : 'Import'}
        <input
          type="file"
          accept=".json,application/json"
          aria-disabled={isBusy || undefined}
          // Out of use it would lose the focus.
          onClick={(event) => isBusy && event.preventDefault()}
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            // The same file can be chosen again once it was mended.
            event.target.value = '';
          }}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </label>
      {!isEmpty && (
        <>
          <ButtonLink href="/api/library/export" download>
            Export
          </ButtonLink>
          <MoreMenu label="More for the library">
            <MenuAction label="Add the starter set" onPress={() => void bring()} />
          </MoreMenu>
        </>
      )}
      <ImportDrop onFiles={(files) => void take(files)} />
      {outcome && <ImportDialog outcome={outcome} onClose={putAway} />}
      <Suspense>
        {isWriting && (
          <EntryDialog
            title="New entry"
            initial={{ ...emptyForm, folder }}
            isNew
            folders={folders}
            onSubmit={create}
            onClose={() => setWriting(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
