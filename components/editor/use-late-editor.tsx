import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** The plain field that a page is served with, for the editor that takes its place. */
export interface PlainField {
  readonly element: HTMLTextAreaElement;
  /** Its text before anybody typed in it. */
  readonly before: string;
  /** Whether an input method is writing in it. */
  isComposing(): boolean;
  /** Whether it is being pressed: a touch is a press from its first moment to its click. */
  isPressed(): boolean;
}

/** What ends a press, whichever comes first: one that became a scroll has no click. */
export const pressEnds = ['click', 'pointercancel', 'contextmenu'] as const;

export interface LateEditorProps {
  readonly plain: PlainField;
  /** Called when the editor is there, and the plain field is in its way. */
  onTaken(): void;
}

/**
 * An editor that takes the place of a plain field. It is fetched once the field is used, or when the
 * page has nothing to do and there is something to mark. Without it the field goes on; a fetch that
 * fails is tried again with the next use.
 *
 * @param load the same function at every call
 */
export function useLateEditor<Editor>(load: () => Promise<Editor>, hasText: boolean) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isComposing = useRef(false);
  const isPressed = useRef(false);
  const [late, setLate] = useState<{ Editor: Editor; plain: PlainField } | null>(null);
  const [isTaken, setTaken] = useState(false);
  const isAsked = useRef(false);

  const fetchEditor = () => {
    const element = field.current;
    if (isAsked.current || !element) return;
    isAsked.current = true;
    const plain = {
      element,
      before: element.value,
      isComposing: () => isComposing.current,
      isPressed: () => isPressed.current,
    };
    load().then(
      (Editor) => setLate({ Editor, plain }),
      () => {
        isAsked.current = false;
      },
    );
  };
  const fetchEarly = useEffectEvent(fetchEditor);
  useEffect(() => {
    if (!hasText) return;
    // Safari does not say when it is idle.
    const timer = setTimeout(() => (window.requestIdleCallback ?? setTimeout)(() => fetchEarly()));
    return () => clearTimeout(timer);
  }, [hasText]);

  /** What the plain field has to be given. */
  const ears = {
    ref: field,
    onPointerEnter: fetchEditor,
    onPointerDown: () => {
      isPressed.current = true;
      const end = () => {
        isPressed.current = false;
      };
      for (const kind of pressEnds) window.addEventListener(kind, end, { once: true });
    },
    onCompositionStart: () => {
      isComposing.current = true;
    },
    onCompositionEnd: () => {
      isComposing.current = false;
    },
  };
  return { ears, fetchEditor, late, isTaken, onTaken: () => setTaken(true) };
}
