import type { ShareDraft } from '#lib/shares/share-order';

interface DraftFormsProps {
  /** Buttons elsewhere send them: `<id>-preview` and `<id>-export`. */
  readonly id: string;
  readonly draft: ShareDraft;
}

/** What a browser opens or saves by itself before there is a share: forms, since the draft is long. */
export function DraftForms({ id, draft }: DraftFormsProps) {
  const text = JSON.stringify(draft);
  return (
    <>
      <form
        id={`${id}-preview`}
        method="post"
        action="/api/shares/preview"
        target="_blank"
        rel="noopener"
      >
        <input type="hidden" name="draft" value={text} />
      </form>
      <form id={`${id}-export`} method="post" action="/api/shares/export">
        <input type="hidden" name="draft" value={text} />
      </form>
    </>
  );
}
