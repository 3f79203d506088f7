'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FolderDialog } from '#components/library/folder-dialog';
import { MenuAction } from '#components/references/menu-action';
import { MoreMenu } from '#components/ui/more-menu';
import { heardFrom } from '#lib/ask-action';
import { renameFolder } from '#lib/library/actions';
import { libraryFailureWords } from '#lib/library/library-failure';
import { changedView, type LibraryView, libraryAddress } from '#lib/library/library-view';

interface FolderMenuProps {
  readonly view: LibraryView;
  readonly path: string;
  readonly name: string;
  /** The paths of all. */
  readonly folders: readonly string[];
}

/** What is done with a folder now and then. */
export function FolderMenu({ view, path, name, folders }: FolderMenuProps) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const rename = async (to: string) => {
    const moved = await heardFrom(renameFolder({ from: path, to }), libraryFailureWords);
    if (!moved.ok) return moved.failure;
    router.replace(libraryAddress(changedView(view, { folder: to })), { scroll: false });
    return null;
  };
  return (
    <>
      <MoreMenu label={`More for ${name}`}>
        <MenuAction label="Rename or move…" onPress={() => setAsking(true)} />
      </MoreMenu>
      {isAsking && (
        <FolderDialog
          title={`Rename or move “${name}”`}
          description="It takes along everything that lies in it."
          initial={path}
          submit="Save"
          folders={folders}
          onSubmit={rename}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
