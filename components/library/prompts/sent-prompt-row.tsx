import Link from 'next/link';
import { useId } from 'react';
import { LocalTime } from '#components/generations/local-time';
import { PromptText } from '#components/generations/prompt-text';
import { UsePromptButton } from '#components/generations/use-prompt-button';
import { PromptPictures } from '#components/library/prompts/prompt-pictures';
import { Button } from '#components/ui/button';
import { Pill } from '#components/ui/pill';
import { keptPromptPage } from '#lib/library/prompts/prompt-address';
import { endWords, type SentPrompt, sentWords } from '#lib/library/prompts/sent-prompt';

interface SentPromptRowProps {
  readonly prompt: SentPrompt;
  readonly canMake: boolean;
  /** Whether another prompt is to be compared with it. */
  readonly isChosen: boolean;
  onCompare(): void;
  onKeep(): void;
}

/** A prompt of the history: two lines of it, what it made, and what can be done with it. */
export function SentPromptRow(props: SentPromptRowProps) {
  const { prompt: sent, canMake, isChosen, onCompare, onKeep } = props;
  const { prompt, places, pictures, lastState, lastSentAt } = sent;
  const id = useId();
  const end = endWords(lastState);
  return (
    <li className="grid items-start gap-x-8 gap-y-3 border-line border-t py-4 md:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="grid min-w-0 gap-2">
        <PromptText id={id} prompt={prompt} />
        <p className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-text-3 text-xs tabular-nums">
          <span>{sentWords(sent.sent)}</span>
          <span aria-hidden="true">·</span>
          <LocalTime at={lastSentAt} form="date" />
          {end && <Pill tone={lastState === 'failed' ? 'warn' : 'quiet'}>{end}</Pill>}
        </p>
        {places.length > 0 && (
          <p className="flex flex-wrap gap-x-3 text-text-2 text-xs">
            {places.map(({ keptPromptId, keptPromptName, number }) => (
              <Link
                key={keptPromptId}
                href={keptPromptPage(keptPromptId)}
                prefetch={false}
                className="flex min-h-11 items-center underline decoration-line-strong underline-offset-3 hover:text-text md:min-h-6"
              >
                Version {number} of “{keptPromptName}”
              </Link>
            ))}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-1.5">
          {canMake && <UsePromptButton prompt={prompt} describedBy={id} />}
          {canMake && (
            <Button size="small" look="plain" aria-describedby={id} onClick={onKeep}>
              Keep as version
            </Button>
          )}
          <Button
            size="small"
            look="plain"
            aria-describedby={id}
            aria-pressed={isChosen}
            className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
            onClick={onCompare}
          >
            Compare
          </Button>
        </div>
      </div>
      <PromptPictures prompt={prompt} pictures={pictures} lastState={lastState} />
    </li>
  );
}
