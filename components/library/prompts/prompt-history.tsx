'use client';

import { useState } from 'react';
import { KeepFresh } from '#components/generations/keep-fresh';
import { ComparePromptsDialog } from '#components/library/prompts/compare-prompts-dialog';
import { KeepComposerButton } from '#components/library/prompts/keep-composer-button';
import { KeepVersionDialog } from '#components/library/prompts/keep-version-dialog';
import { NoPrompts } from '#components/library/prompts/no-prompts';
import { SentPromptRow } from '#components/library/prompts/sent-prompt-row';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { shortened } from '#lib/generations/alternative-text';
import { countLabel } from '#lib/generations/count';
import { isUnderWay } from '#lib/generations/generation';
import type { KeptPromptChoice } from '#lib/library/prompts/prompt-version';
import type { PromptPage, SentPrompt } from '#lib/library/prompts/sent-prompt';
import { useComparison } from './use-comparison.ts';
import { usePromptPages } from './use-prompt-pages.ts';

interface PromptHistoryProps {
  readonly initial: PromptPage;
  /** From where the event stream goes on. */
  readonly cursor: string;
  /** The words that were searched for. */
  readonly typed: string;
  readonly choices: readonly KeptPromptChoice[];
  readonly canMake: boolean;
}

/** What was sent, the newest first; two of it can be compared, and each kept as a version. */
export function PromptHistory(props: PromptHistoryProps) {
  const { initial, cursor, typed, choices, canMake } = props;
  const pages = usePromptPages(initial, typed);
  const { chosen, pair, choose, end } = useComparison();
  const [keeping, setKeeping] = useState<SentPrompt | null>(null);
  const { prompts, hasOlder, older } = pages;
  const isMoving = prompts.some(({ lastState }) => isUnderWay({ state: lastState }));
  return (
    <section aria-label="Sent prompts" className="grid gap-3">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2 md:min-h-8">
        <p role="status" className="text-text-2 text-xs">
          {statusWords(prompts, hasOlder, chosen)}
        </p>
        {chosen ? (
          <Button size="small" onClick={end}>
            Compare nothing
          </Button>
        ) : (
          canMake && <KeepComposerButton choices={choices} />
        )}
      </div>
      {prompts.length === 0 ? (
        <NoPrompts isSearch={typed !== ''} canMake={canMake} />
      ) : (
        <ul>
          {prompts.map((prompt) => (
            <SentPromptRow
              key={prompt.key}
              prompt={prompt}
              canMake={canMake}
              isChosen={chosen?.key === prompt.key}
              onCompare={() => choose(prompt)}
              onKeep={() => setKeeping(prompt)}
            />
          ))}
        </ul>
      )}
      {hasOlder && (
        <Button
          aria-disabled={older === 'loading' || undefined}
          className="justify-self-start"
          onClick={() => void pages.showOlder()}
        >
          Show older
        </Button>
      )}
      <Advice
        id="older-prompts"
        tone="bad"
        message={older === 'failed' ? 'The studio did not answer. Try again.' : null}
      />
      {/* Read anew behind older pages, the first one would no longer meet them. */}
      {isMoving && !pages.goesFurther && <KeepFresh cursor={cursor} />}
      {pair && <ComparePromptsDialog pair={pair} onClose={end} />}
      {keeping && (
        <KeepVersionDialog
          prompt={keeping.prompt}
          choices={choices}
          onKept={(place) => pages.place(keeping.key, place)}
          onClose={() => setKeeping(null)}
        />
      )}
    </section>
  );
}

function statusWords(
  prompts: readonly SentPrompt[],
  hasOlder: boolean,
  chosen: SentPrompt | null,
): string {
  if (chosen) return `Choose another prompt to compare with “${shortened(chosen.prompt, 40)}”.`;
  if (prompts.length === 0) return '';
  return hasOlder ? `The newest ${prompts.length} prompts` : countLabel(prompts.length, 'prompt');
}
