'use client';

import { useRouter } from 'next/navigation';
import { FolderMenu } from '#components/library/folder-menu';
import { SelectField } from '#components/ui/select-field';
import type { FolderLine } from '#lib/library/folder';
import { changedView, type LibraryView, libraryAddress } from '#lib/library/library-view';

interface FolderSelectProps {
  readonly view: LibraryView;
  readonly folders: readonly FolderLine[];
  /** How many entries there are in all. */
  readonly total: number;
  readonly canMake: boolean;
}

/** The folders on a phone, where there is no room beside what lies in them. */
export function FolderSelect({ view, folders, total, canMake }: FolderSelectProps) {
  const router = useRouter();
  if (folders.length === 0) return null;
  const chosen = folders.find(({ path }) => path === view.folder);
  const options = folders.map(({ path, name, depth, entries }) => {
    return [path, `${'\u2003'.repeat(depth)}${name} (${entries})`] as const;
  });
  return (
    <div className="flex items-center gap-1 md:hidden">
      <div className="min-w-0 flex-1">
        <SelectField<string>
          label="Folder"
          isLabelHidden
          value={view.folder}
          options={[['', `All entries (${total})`], ...options]}
          onChoose={(folder) =>
            router.push(libraryAddress(changedView(view, { folder })), { scroll: false })
          }
        />
      </div>
      {canMake && chosen && (
        <FolderMenu
          view={view}
          path={chosen.path}
          name={chosen.name}
          folders={folders.map(({ path }) => path)}
        />
      )}
    </div>
  );
}
