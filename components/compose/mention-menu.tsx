import { useId } from 'react';
import { MentionOption } from '#components/compose/mention-option';
import { countLabel } from '#lib/generations/count';
import type { DraftReference } from '#lib/references/draft-reference';
import { type MentionState, useMention } from './use-mention.ts';
import { useMentionKeys } from './use-mention-keys.ts';

export interface MentionMenuProps {
  readonly field: HTMLTextAreaElement;
  readonly references: readonly DraftReference[];
  readonly isWritten: boolean;
}

const noReferences = 'Add references first, then mention them here.';

const box =
  'absolute inset-x-0 top-full z-20 mt-1 rounded-md border border-line-strong bg-raised p-1 shadow-[0_8px_24px_oklch(0_0_0/0.18)]';

/** The references to choose from while a mention is typed. It wires itself to the field. */
export function MentionMenu({ field, references, isWritten }: MentionMenuProps) {
  const listId = useId();
  const mention = useMention({ field, references, isWritten });
  useMentionKeys(field, listId, mention);
  const { isOpen, isWithoutReferences, matches, active, point, choose } = mention;
  return (
    <>
      <p role="status" className="sr-only">
        {announce(mention)}
      </p>
      {isOpen && isWithoutReferences && (
        <p ref={showWhole} className={`${box} px-2.5 py-2 text-text-2 text-xs`}>
          {noReferences}
        </p>
      )}
      {isOpen && !isWithoutReferences && (
        <div
          ref={showWhole}
          id={listId}
          role="listbox"
          aria-label="References"
          tabIndex={-1}
          // The focus stays in the prompt, whatever is pressed here.
          onMouseDown={(event) => event.preventDefault()}
          className={`${box} max-h-[13.5rem] overflow-y-auto overscroll-contain`}
        >
          {matches.map((match, index) => (
            <MentionOption
              key={match.reference.id}
              id={`${listId}-${index}`}
              match={match}
              isActive={index === active}
              onPoint={() => point(index)}
              onChoose={() => choose(index)}
            />
          ))}
        </div>
      )}
    </>
  );
}

function announce({ query, matches, isOpen, isWithoutReferences }: MentionState): string {
  if (!query) return '';
  if (isOpen) return isWithoutReferences ? noReferences : countLabel(matches.length, 'reference');
  return isWithoutReferences || matches.length > 0 ? '' : 'No reference matches';
}

/** In a panel that scrolls, the menu may lie beneath its edge. */
function showWhole(menu: HTMLElement | null): void {
  menu?.scrollIntoView({ block: 'nearest' });
}
