import { useRouter } from 'next/navigation';
import type { RefObject } from 'react';
import { copyText } from '#components/ui/copy-text';
import { offerUndo, tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import {
  deleteEntry,
  duplicateEntry,
  putEntryInto,
  restoreEntry,
  updateEntry,
} from '#lib/library/actions';
import { type LibraryEntry, type NewEntry, wordsOf } from '#lib/library/entry';
import { libraryFailureWords } from '#lib/library/library-failure';

/**
 * What is done with an entry of the library.
 *
 * @param list takes the focus where what had it is gone
 */
export function useEntryVerbs(list: RefObject<HTMLElement | null>) {
  const router = useRouter();
  const putBack = async (entry: LibraryEntry) => {
    const restored = await heardFrom(restoreEntry(entry), libraryFailureWords);
    if (!restored.ok) return tell(restored.failure);
    const [refused] = restored.value.refused;
    if (refused) tell(refused.message);
    router.refresh();
  };
  const moveBack = async (id: string, folder: string) => {
    const moved = await heardFrom(putEntryInto({ id, folder }), libraryFailureWords);
    if (!moved.ok) return tell(moved.failure);
    router.refresh();
  };
  return {
    async copy(entry: LibraryEntry, shown: HTMLElement | null) {
      const isCopied = await copyText(wordsOf(entry), shown);
      tell(
        isCopied ? 'Copied' : 'The browser does not let the studio copy. Open it to copy by hand.',
      );
    },
    /** @returns why it was not changed, in words, or null */
    async update({ id }: LibraryEntry, entry: NewEntry) {
      const updated = await heardFrom(updateEntry({ id, entry }), libraryFailureWords);
      if (!updated.ok) return updated.failure;
      router.refresh();
      return null;
    },
    async duplicate({ id }: LibraryEntry) {
      const made = await heardFrom(duplicateEntry({ id }), libraryFailureWords);
      if (!made.ok) return tell(made.failure);
      tell(`“${made.value.name}” is in the library.`);
      router.refresh();
    },
    /** @returns why it was not moved, in words, or null */
    async move({ id, name }: LibraryEntry, folder: string) {
      const moved = await heardFrom(putEntryInto({ id, folder }), libraryFailureWords);
      if (!moved.ok) return moved.failure;
      router.refresh();
      const { from } = moved.value;
      const where = folder === '' ? 'out of its folder' : `to ${folder}`;
      if (from !== folder) offerUndo(`“${name}” moved ${where}`, () => void moveBack(id, from));
      return null;
    },
    async remove({ id, name }: LibraryEntry) {
      const removed = await heardFrom(deleteEntry({ id }), libraryFailureWords);
      if (!removed.ok) return tell(removed.failure);
      list.current?.focus();
      router.refresh();
      offerUndo(`“${name}” deleted`, () => void putBack(removed.value));
    },
  };
}

export type EntryVerbs = ReturnType<typeof useEntryVerbs>;
