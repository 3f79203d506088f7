'use client';

import { CardNotice } from '#components/generations/card-notice';
import { FetchOutcome } from '#components/generations/fetch-outcome';
import { NoticeButton } from '#components/generations/notice-button';
import { ProviderWords } from '#components/generations/provider-words';
import { dismissGeneration } from '#lib/generations/actions';
import { failureWords, type Way } from '#lib/generations/failure-words';
import type { Failure, Generation } from '#lib/generations/generation';
import { missingSentence } from '#lib/generations/missing-words';
import { fieldNamedIn } from '#lib/generations/request-field';
import { orderAgain } from '#lib/generations/send-order';
import { takeRecipe } from './take-recipe.ts';
import type { FetchAgain } from './use-fetch-again.ts';
import { useRequest } from './use-request.ts';

interface FailureNoticeProps {
  readonly generation: Generation;
  readonly failure: Failure;
  readonly fetching: FetchAgain;
}

/** Each failure with its own advice: what happened, what it means for picture and money, what to do. */
export function FailureNotice({ generation, failure, fetching }: FailureNoticeProps) {
  const { recipe, id } = generation;
  const { tone, title, meaning, advice, ways } = failureWords(failure.kind, generation);
  const dismissing = useRequest(() => dismissGeneration({ id }));
  const missing = failure.kind === 'links-lost' ? missingSentence(generation) : null;
  const field =
    failure.kind === 'request' && failure.message ? fieldNamedIn(failure.message, recipe) : null;
  const buttons: Readonly<Record<Way, { label: string; isPending?: boolean; press(): void }>> = {
    again: {
      label:
        failure.kind === 'unknown-outcome' ? 'Generate again, may bill twice' : 'Generate again',
      press: () => void orderAgain(recipe, id),
    },
    recipe: { label: 'Use recipe', press: () => void takeRecipe(recipe) },
    fetch: {
      label: fetching.isPending ? 'Fetching again' : 'Fetch again',
      isPending: fetching.isPending,
      press: fetching.send,
    },
    dismiss: { label: 'Dismiss', isPending: dismissing.isPending, press: dismissing.send },
  };
  return (
    <CardNotice
      tone={tone}
      title={title}
      actions={ways.map((way, index) => (
        <NoticeButton
          key={way}
          isMain={index === 0}
          disabled={buttons[way].isPending}
          onPress={buttons[way].press}
        >
          {buttons[way].label}
        </NoticeButton>
      ))}
    >
      <p>
        {missing && `${missing} `}
        {meaning} {advice}
      </p>
      {failure.kind === 'request' && failure.message && (
        <div className="my-1 grid gap-0.5 border-line-strong border-l-2 pl-3">
          {field && (
            <p className="text-text-3 text-xs">
              {field.label} <span className="tabular-nums">{field.value}</span>
            </p>
          )}
          <blockquote className="wrap-anywhere text-text">{failure.message}</blockquote>
        </div>
      )}
      <ProviderWords failure={failure} />
      <FetchOutcome fetching={fetching} />
      {dismissing.refusal && <p role="alert">{dismissing.refusal}</p>}
    </CardNotice>
  );
}
