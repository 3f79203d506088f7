/**
 * What was being written in the composer when another prompt took its place, and was not sent: kept
 * by this browser, so that a reload does not cost it.
 */
export interface UnsentPrompts {
  /** The newest first. */
  list(): string[];
  keep(prompt: string): void;
  forget(prompts: readonly string[]): void;
}

const name = 'seedream-studio.unsent';
const mostKept = 10;

/** @param storage of the browser; it may refuse, and hold anything */
export function unsentPrompts(storage: () => Pick<Storage, 'getItem' | 'setItem'>): UnsentPrompts {
  const list = () => {
    try {
      const kept: unknown = JSON.parse(storage().getItem(name) ?? '[]');
      if (!Array.isArray(kept)) return [];
      return kept.filter((each): each is string => typeof each === 'string').slice(0, mostKept);
    } catch {
      return [];
    }
  };
  const write = (prompts: readonly string[]) => {
    try {
      storage().setItem(name, JSON.stringify(prompts.slice(0, mostKept)));
    } catch {
      // Then it lasts as long as the page.
    }
  };
  return {
    list,
    keep(prompt) {
      if (prompt.trim() !== '') write([prompt, ...list().filter((each) => each !== prompt)]);
    },
    forget(prompts) {
      const kept = list();
      const left = kept.filter((each) => !prompts.includes(each));
      if (left.length < kept.length) write(left);
    },
  };
}

/** Those of this browser. */
export const unsentHere: UnsentPrompts = unsentPrompts(() => localStorage);
