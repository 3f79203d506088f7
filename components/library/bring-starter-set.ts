import { tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import { addStarterSet } from '#lib/library/actions';
import { importHeading, importRemarks } from '#lib/library/import-outcome';
import { libraryFailureWords } from '#lib/library/library-failure';

/** Brings in what comes with the studio, and says what became of it. */
export async function bringStarterSet(): Promise<void> {
  const brought = await heardFrom(addStarterSet(), libraryFailureWords);
  if (!brought.ok) return tell(brought.failure);
  tell([`${importHeading(brought.value)}.`, ...importRemarks(brought.value)].join(' '));
}
