import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '#components/ui/button';
import { draftStore } from '#lib/compose/draft-store';

const SaveDraftDialog = lazy(async () => ({
  default: (await import('#components/library/save-draft-dialog')).SaveDraftDialog,
}));

/** Keeps what is in the composer; there is nothing to press before something is written. */
export function SaveDraftButton({ className = '' }: { readonly className?: string }) {
  const isWritten = useStore(draftStore, ({ draft }) => draft.prompt.trim() !== '');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {isWritten && (
        <Button
          look="plain"
          size="small"
          aria-haspopup="dialog"
          className={className}
          onClick={() => setOpen(true)}
        >
          <Bookmark size={13} aria-hidden="true" />
          Save as recipe
        </Button>
      )}
      <Suspense>{isOpen && <SaveDraftDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
