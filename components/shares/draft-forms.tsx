import type { FormEvent } from 'react';
import type { ShareDraft } from '#lib/shares/share-order';

interface DraftFormsProps {
  /** Buttons elsewhere send them: `<id>-preview` and `<id>-export`. */
  readonly id: string;
  readonly draft: ShareDraft;
  /** @returns whether the draft may be sent; if not, it was said why */
  mayGo(): boolean;
}

/** What a browser opens or saves by itself before there is a share: forms, since the draft is long. */
export function DraftForms({ id, draft, mayGo }: DraftFormsProps) {
  // An answer that is no file would take the place of the studio, and of all that was set here.
  const hold = (event: FormEvent) => {
    if (!mayGo()) event.preventDefault();
  };
  const text = JSON.stringify(draft);
  return (
    <>
      <form
        id={`${id}-preview`}
        method="post"
        action="/api/shares/preview"
        target="_blank"
        rel="noopener"
        onSubmit={hold}
      >
        <input type="hidden" name="draft" value={text} />
      </form>
      <form id={`${id}-export`} method="post" action="/api/shares/export" onSubmit={hold}>
        <input type="hidden" name="draft" value={text} />
      </form>
    </>
  );
}
