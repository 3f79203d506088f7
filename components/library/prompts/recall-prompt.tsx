import { draftStore } from '#lib/compose/draft-store';
import { promptWithMentions } from '#lib/compose/mention';
import { unsentHere } from '#lib/compose/unsent-prompts';
import { askPrompts } from '#lib/library/prompts/ask-prompts';
import { createPromptRecall, type Recalled } from '#lib/library/prompts/prompt-recall';
import { trayWords } from '#lib/references/tray-words';

const recall = createPromptRecall({
  ask: (before) => askPrompts({ before, limit: 20 }),
  unsent: unsentHere,
});

/** Brings an earlier prompt into the field of the composer, or goes back towards what was written. */
export async function recallPrompt(way: 'previous' | 'next'): Promise<void> {
  const recalled = await recall[way]({
    read: () => draftStore.getState().draft.prompt,
    // One step that the editor takes back, as everything that is written elsewhere.
    write: (prompt) => draftStore.getState().writePrompt(prompt),
    toDraft: (sent) => promptWithMentions(sent, draftStore.getState().draft.references.length),
  });
  // Said in the composer, where the keys were pressed.
  if (recalled.kind === 'unanswered') {
    trayWords.getState().tell('The studio did not answer. Try again.');
  } else announce(wordsOf(recalled));
}

function wordsOf(recalled: Exclude<Recalled, { kind: 'unanswered' }>): string {
  switch (recalled.kind) {
    case 'shown':
      return `${recalled.isSent ? 'Sent before' : 'Not sent yet'}: ${recalled.prompt || 'nothing'}`;
    case 'oldest':
      return 'Nothing older was sent.';
    case 'newest':
      return 'Nothing newer was written.';
    case 'overtaken':
      return '';
  }
}

let told: HTMLElement | null = null;

/** A field whose text changes by itself says nothing of it. */
function announce(words: string): void {
  if (!told) {
    told = document.createElement('p');
    told.setAttribute('role', 'status');
    told.className = 'sr-only';
    document.body.append(told);
  }
  told.textContent = words;
}
