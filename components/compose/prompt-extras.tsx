import { MentionMenu, type MentionMenuProps } from '#components/compose/mention-menu';
import { SaveDraftButton } from '#components/library/save-draft-button';

/** What belongs to the prompt and comes behind it: see use-late-menu.ts. */
export function PromptExtras(props: MentionMenuProps) {
  return (
    <>
      <MentionMenu {...props} />
      {/* Beside the label of the prompt, where there is room; under a thumb below the field. */}
      <SaveDraftButton className="folded:hidden max-md:mt-1 md:absolute md:bottom-[calc(100%+5px)] md:left-13 md:px-1.5!" />
    </>
  );
}
