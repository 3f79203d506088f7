/** Long enough to notice a slip; a vote counts no later than that while its desk lies open, in milliseconds. */
export const heldMs = 10_000;

/** The last vote of a desk, while whoever gave it may still take it back. */
export interface VoteHold<Given> {
  /** Holds what was given, and lets go of what was held before. @param send what letting go is */
  hold(given: Given, send: () => void): void;
  /** @returns what was held, which is never sent then; null where there is nothing */
  takeBack(): Given | null;
  /** Sends what is held at once. */
  letGo(): void;
  held(): Given | null;
}

/** Holds one vote at a time, until the next one or for a while. @param onChange told whether there is one */
export function voteHold<Given>(onChange: (isHeld: boolean) => void): VoteHold<Given> {
  let held: { readonly given: Given; send(): void } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const takeOut = () => {
    clearTimeout(timer);
    const there = held;
    held = null;
    if (there) onChange(false);
    return there;
  };
  const letGo = () => takeOut()?.send();
  return {
    hold(given, send) {
      letGo();
      held = { given, send };
      timer = setTimeout(letGo, heldMs);
      onChange(true);
    },
    takeBack: () => takeOut()?.given ?? null,
    letGo,
    held: () => held?.given ?? null,
  };
}
