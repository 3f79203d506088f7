import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { tell } from '#components/ui/toast-manager';
import { type ImportOutcome, importHeading, importRemarks } from '#lib/library/import-outcome';
import { sendLibrary } from '#lib/library/send-library';

/** Takes a file of a library, and keeps what is to be read of how that went. */
export function useLibraryImport() {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const take = async ([file, ...others]: readonly File[]) => {
    if (!file || isBusy) return;
    if (others.length > 0) return tell('Import one file at a time.');
    setBusy(true);
    const sent = await sendLibrary(file);
    setBusy(false);
    if (!sent.ok) return tell(sent.failure);
    router.refresh();
    if (importRemarks(sent.value).length > 0) setOutcome(sent.value);
    else tell(`${importHeading(sent.value)}.`);
  };
  return { take, isBusy, outcome, putAway: () => setOutcome(null) };
}
