import { useEffect } from 'react';
import { editField } from '#components/compose/edit-field';
import { findMentions } from '#lib/compose/mention';
import { useListener } from './use-listener.ts';
import type { MentionState } from './use-mention.ts';

/**
 * The keys of the prompt while references are offered, and what a screen reader is told of it: the
 * focus stays in the prompt, and the list follows.
 *
 * @param listId the element of the list; its options are `${listId}-0` and on
 */
export function useMentionKeys(
  field: HTMLTextAreaElement,
  listId: string,
  mention: MentionState,
): void {
  const { isOpen, isWithoutReferences, active } = mention;
  useListener(field, 'keydown', (event) => {
    if (!isOpen || event.isComposing || isHeldDown(event)) return;
    const act = actOf(event.key, mention);
    if (!act) return;
    event.preventDefault();
    act();
  });
  useListener(field, 'beforeinput', deleteWhole);

  const option = isOpen && !isWithoutReferences ? `${listId}-${active}` : null;
  useEffect(() => {
    if (!option) return;
    field.setAttribute('aria-controls', listId);
    field.setAttribute('aria-activedescendant', option);
    document.getElementById(option)?.scrollIntoView({ block: 'nearest' });
    return () => {
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
    };
  }, [field, listId, option]);
}

function isHeldDown({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

function actOf(key: string, mention: MentionState): (() => void) | null {
  const { matches, active, isWithoutReferences, point, choose, close } = mention;
  const step = (by: number) => () => point((active + by + matches.length) % matches.length);
  if (key === 'Escape') return close;
  if (isWithoutReferences) return null;
  if (key === 'ArrowDown') return step(1);
  if (key === 'ArrowUp') return step(-1);
  return key === 'Enter' || key === 'Tab' ? () => choose(active) : null;
}

/** A mention is one thing: what deletes its last letter deletes it. */
function deleteWhole(event: InputEvent): void {
  const field = event.target as HTMLTextAreaElement;
  const { value, selectionStart, selectionEnd } = field;
  if (event.inputType !== 'deleteContentBackward' || selectionStart !== selectionEnd) return;
  const mention = findMentions(value).find(({ end }) => end === selectionEnd);
  if (!mention || !event.cancelable) return;
  event.preventDefault();
  editField(field, { ...mention, text: '' });
}
