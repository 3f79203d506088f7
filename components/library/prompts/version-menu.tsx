import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { NameDialog } from '#components/gallery/collections/name-dialog';
import { MenuAction } from '#components/references/menu-action';
import { MoreMenu } from '#components/ui/more-menu';
import { offerUndo, tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import { LibraryName, nameMaxCharacters } from '#lib/library/library-name';
import { deleteVersion, renameVersion, restoreVersion } from '#lib/library/prompts/actions';
import { allKeptPrompts, keptPromptPage } from '#lib/library/prompts/prompt-address';
import {
  type DeletedVersion,
  type PromptVersion,
  versionFailureWords,
  versionLabel,
} from '#lib/library/prompts/prompt-version';
import { versionList } from './version-list.ts';

interface VersionMenuProps {
  readonly version: PromptVersion;
  /** Whether the kept prompt goes with it. */
  readonly isOnly: boolean;
}

/** What is done with a version now and then. */
export function VersionMenu({ version, isOnly }: VersionMenuProps) {
  const { id, name } = version;
  const label = versionLabel(version);
  const router = useRouter();
  const [isRenaming, setRenaming] = useState(false);
  const rename = async (to: string) => {
    const renamed = await heardFrom(renameVersion({ id, name: to }), versionFailureWords);
    return renamed.ok ? null : renamed.failure;
  };
  const bringBack = async (deleted: DeletedVersion) => {
    const restored = await heardFrom(restoreVersion(deleted), versionFailureWords);
    if (!restored.ok) return tell(restored.failure);
    router.push(keptPromptPage(restored.value.keptPromptId));
  };
  const remove = async () => {
    const removed = await heardFrom(deleteVersion({ id }), versionFailureWords);
    if (!removed.ok) return tell(removed.failure);
    const { deleted, isLast } = removed.value;
    if (isLast) router.push(allKeptPrompts);
    else {
      document.getElementById(versionList)?.focus({ preventScroll: true });
      router.refresh();
    }
    offerUndo(`${label} deleted. The pictures stay.`, () => void bringBack(deleted));
  };
  return (
    <>
      <MoreMenu label={`More for ${label}`}>
        <MenuAction label="Rename…" onPress={() => setRenaming(true)} />
        <MenuAction
          label={isOnly ? 'Delete, and the kept prompt' : 'Delete'}
          onPress={() => void remove()}
        />
      </MoreMenu>
      {isRenaming && (
        <NameDialog
          title={`Rename “${label}”`}
          initial={name}
          submit="Rename"
          schema={LibraryName}
          mostCharacters={nameMaxCharacters}
          onSubmit={rename}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}
