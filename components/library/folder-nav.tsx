import Link from 'next/link';
import { FolderMenu } from '#components/library/folder-menu';
import type { FolderLine } from '#lib/library/folder';
import { changedView, type LibraryView, libraryAddress } from '#lib/library/library-view';

interface FolderNavProps {
  readonly view: LibraryView;
  readonly folders: readonly FolderLine[];
  /** How many entries there are in all. */
  readonly total: number;
  readonly canMake: boolean;
}

const indentPx = 14;

/** The folders as a tree, beside what lies in them. A phone has a list to choose from instead. */
export function FolderNav({ view, folders, total, canMake }: FolderNavProps) {
  const lines = [{ path: '', name: 'All entries', depth: 0, entries: total }, ...folders];
  return (
    <nav aria-label="Folders" className="max-md:hidden">
      <ul className="-ml-2 grid gap-px">
        {lines.map(({ path, name, depth, entries }) => (
          <li key={path} className="flex items-center gap-0.5">
            <Link
              href={libraryAddress(changedView(view, { folder: path }))}
              prefetch={false}
              scroll={false}
              aria-current={view.folder === path ? 'page' : undefined}
              className="flex min-h-[30px] min-w-0 flex-1 items-center gap-2 rounded pr-2 text-text-2 hover:text-text aria-[current=page]:bg-hover aria-[current=page]:text-text"
              style={{ paddingLeft: 8 + Math.max(0, depth - 1) * indentPx }}
            >
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <span className="text-text-3 text-xs tabular-nums">{entries}</span>
            </Link>
            {canMake && path !== '' && path === view.folder && (
              <FolderMenu
                view={view}
                path={path}
                name={name}
                folders={folders.map((each) => each.path)}
              />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
