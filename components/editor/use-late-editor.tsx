import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type FieldHands, watchHands } from './field-hands.ts';
import { readField, type TakenField } from './taken-field.ts';

/** What an editor that comes late is given: the field it takes over, and whom to tell when it has. */
export interface LateEditorProps {
  readonly taken: TakenField;
  onTaken(): void;
}

/**
 * An editor that takes the place of a plain field. The page is served with the field; the editor is
 * fetched once the field is used, or when the page has nothing to do and there is something to mark.
 * Without it the field goes on; a fetch that fails is tried again with the next use.
 *
 * @param load the same function at every call
 */
export function useLateEditor<Editor>(load: () => Promise<Editor>, hasText: boolean) {
  const field = useRef<HTMLTextAreaElement>(null);
  const hands = useRef<FieldHands | null>(null);
  const isAsked = useRef(false);
  const [late, setLate] = useState<{ Editor: Editor; taken: TakenField } | null>(null);
  const [isTaken, setTaken] = useState(false);

  useEffect(() => {
    if (!field.current) return;
    const watched = watchHands(field.current);
    hands.current = watched;
    return () => watched.stop();
  }, []);

  const fetchEditor = () => {
    if (isAsked.current) return;
    isAsked.current = true;
    const take = (Editor: Editor) =>
      hands.current?.whenFree(() => {
        const plain = field.current;
        if (!plain || !hands.current) return;
        const taken = readField(plain, hands.current.before);
        // Both are there for this one moment, so that the focus goes from one to the other.
        flushSync(() => setLate({ Editor, taken }));
      });
    load().then(take, () => {
      isAsked.current = false;
    });
  };
  const fetchEarly = useEffectEvent(fetchEditor);
  useEffect(() => (hasText ? whenIdle(() => fetchEarly()) : undefined), [hasText]);
  return { field, fetchEditor, late, isTaken, onTaken: () => setTaken(true) };
}

/** @returns calls it off */
function whenIdle(act: () => void): () => void {
  // Safari does not say when it is idle.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 200);
    return () => clearTimeout(timer);
  }
  const wish = requestIdleCallback(act);
  return () => cancelIdleCallback(wish);
}
