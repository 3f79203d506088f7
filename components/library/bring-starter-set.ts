import { tell } from '#components/ui/toast-manager';
import { addStarterSet } from '#lib/library/actions';
import { importHeading, importRemarks } from '#lib/library/import-outcome';
import { askLibrary } from './ask-library.ts';

/** Brings in what comes with the studio, and says what became of it. */
export async function bringStarterSet(): Promise<void> {
  const brought = await askLibrary(addStarterSet());
  if (!brought.ok) return tell(brought.failure);
  tell([`${importHeading(brought.value)}.`, ...importRemarks(brought.value)].join(' '));
}
