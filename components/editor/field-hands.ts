/** What somebody is doing with a field that would break off if it were replaced. */
export interface FieldHands {
  /** Acts as soon as no composition goes on and nothing is pressed on the field. */
  whenFree(act: () => void): void;
  /** The text before anybody typed in it. */
  readonly before: string;
  stop(): void;
}

export function watchHands(field: HTMLTextAreaElement): FieldHands {
  const page = new AbortController();
  let isComposing = false;
  let isPressed = false;
  let before: string | null = null;
  let waiting: (() => void) | null = null;

  const look = () => {
    if (isComposing || isPressed) return;
    const act = waiting;
    waiting = null;
    act?.();
  };
  const hear = (target: EventTarget, kinds: readonly string[], act: () => void) => {
    for (const kind of kinds) target.addEventListener(kind, act, { signal: page.signal });
  };
  hear(field, ['compositionstart', 'compositionupdate'], () => {
    isComposing = true;
  });
  hear(field, ['pointerdown'], () => {
    isPressed = true;
  });
  hear(field, ['beforeinput'], () => {
    before ??= field.value;
  });
  // What these end still writes into the field, or clicks on it.
  hear(field, ['compositionend'], () => {
    isComposing = false;
    setTimeout(look);
  });
  hear(window, ['pointerup', 'pointercancel'], () => {
    isPressed = false;
    setTimeout(look);
  });
  return {
    get before() {
      return before ?? field.value;
    },
    whenFree: (act) => {
      waiting = act;
      look();
    },
    stop: () => page.abort(),
  };
}
