import Link from 'next/link';
import { EmptyLibrary } from '#components/library/empty-library';
import { EntryList } from '#components/library/entry-list';
import { FolderNav } from '#components/library/folder-nav';
import { FolderSelect } from '#components/library/folder-select';
import { KindNav } from '#components/library/kind-nav';
import { LibraryNav } from '#components/library/library-nav';
import { LibrarySearch } from '#components/library/library-search';
import { LibraryTools } from '#components/library/library-tools';
import { NothingHere } from '#components/library/nothing-here';
import { TagNav } from '#components/library/tag-nav';
import { entryKinds } from '#lib/library/entry';
import type { Library } from '#lib/library/library-page';
import { type LibraryView, libraryPage } from '#lib/library/library-view';

interface LibraryScreenProps {
  readonly view: LibraryView;
  readonly library: Library;
  /** Whether the viewer may keep anything. */
  readonly canMake: boolean;
}

/** What somebody keeps to use again: by folders, kinds, tags and words. */
export function LibraryScreen({ view, library, canMake }: LibraryScreenProps) {
  const { entries, matching, folders, kinds, tags } = library;
  const total = entryKinds.reduce((sum, kind) => sum + kinds[kind], 0);
  const paths = folders.map(({ path }) => path);
  return (
    <main className="grid gap-5 px-4 pt-6 pb-24 md:px-6">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="grid gap-3">
          <h1 className="font-semibold text-xl tracking-tight">Library</h1>
          <LibraryNav />
        </div>
        {canMake && <LibraryTools folders={paths} folder={view.folder} isEmpty={total === 0} />}
      </div>
      {total === 0 ? (
        <EmptyLibrary canMake={canMake} />
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <LibrarySearch view={view} matching={matching} />
            <KindNav view={view} kinds={kinds} />
          </div>
          <div className="grid gap-5 md:grid-cols-[176px_minmax(0,1fr)] md:gap-6 lg:grid-cols-[208px_minmax(0,1fr)]">
            <div className="grid content-start gap-3 md:gap-5">
              <FolderSelect view={view} folders={folders} total={total} canMake={canMake} />
              <FolderNav view={view} folders={folders} total={total} canMake={canMake} />
              <TagNav view={view} tags={tags} />
            </div>
            {entries.length === 0 ? (
              <NothingHere title="Nothing in your library is like that.">
                <Link
                  href={libraryPage}
                  prefetch={false}
                  className="flex min-h-11 items-center text-accent hover:underline md:min-h-0"
                >
                  Show all of it
                </Link>
              </NothingHere>
            ) : (
              <EntryList
                view={view}
                entries={entries}
                matching={matching}
                folders={paths}
                canMake={canMake}
              />
            )}
          </div>
        </>
      )}
    </main>
  );
}
