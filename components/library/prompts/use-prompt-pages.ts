import { useState } from 'react';
import { askPrompts } from '#lib/library/prompts/ask-prompts';
import { promptPageSize } from '#lib/library/prompts/prompts-request';
import type { PromptPage, SentPrompt, VersionPlace } from '#lib/library/prompts/sent-prompt';

export interface PromptPages {
  readonly prompts: readonly SentPrompt[];
  readonly hasOlder: boolean;
  /** Whether more than the first page is shown. */
  readonly goesFurther: boolean;
  readonly older: 'idle' | 'loading' | 'failed';
  showOlder(): Promise<void>;
  /** Notes where a prompt was kept just now. */
  place(key: string, place: VersionPlace): void;
}

/** What was asked for behind the first page of a search. */
interface Further {
  readonly typed: string;
  readonly page: PromptPage | null;
  readonly older: PromptPages['older'];
}

/**
 * The history as far as it was asked for. The first page is the server's, and comes anew after every
 * change; older ones were asked for here.
 */
export function usePromptPages(initial: PromptPage, typed: string): PromptPages {
  const [held, setHeld] = useState<Further>({ typed, page: null, older: 'idle' });
  const further: Further = held.typed === typed ? held : { typed, page: null, older: 'idle' };
  const first = new Set(initial.prompts.map(({ key }) => key));
  const behind = further.page?.prompts ?? [];
  const before = (further.page ?? initial).older;
  const showOlder = async () => {
    if (before === null || further.older === 'loading') return;
    setHeld({ ...further, older: 'loading' });
    const page = await askPrompts({ typed, before, limit: promptPageSize });
    setHeld((now) => {
      if (now.typed !== typed) return now;
      if (!page) return { ...now, older: 'failed' };
      const prompts = [...(now.page?.prompts ?? []), ...page.prompts];
      return { typed, page: { ...page, prompts }, older: 'idle' };
    });
  };
  return {
    // One that was sent again meanwhile has moved to the first page.
    prompts: [...initial.prompts, ...behind.filter(({ key }) => !first.has(key))],
    hasOlder: before !== null,
    goesFurther: further.page !== null,
    older: further.older,
    showOlder,
    place: (key, place) =>
      setHeld((now) => ({ ...now, page: now.page && placed(now.page, key, place) })),
  };
}

function placed(page: PromptPage, key: string, place: VersionPlace): PromptPage {
  const prompts = page.prompts.map((each) =>
    each.key === key ? { ...each, places: [place, ...each.places] } : each,
  );
  return { ...page, prompts };
}
