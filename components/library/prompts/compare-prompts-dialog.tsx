import { LocalTime } from '#components/generations/local-time';
import { ComparedPrompt } from '#components/image/marked-prompt';
import { PromptPictures } from '#components/library/prompts/prompt-pictures';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { promptDifference } from '#lib/gallery/prompt-difference';
import type { SentPrompt } from '#lib/library/prompts/sent-prompt';
import type { PromptPair } from './use-comparison.ts';

interface ComparePromptsDialogProps {
  readonly pair: PromptPair;
  onClose(): void;
}

/** Two prompts word by word, and what each has made. */
export function ComparePromptsDialog({ pair, onClose }: ComparePromptsDialogProps) {
  const [earlier, later] = pair;
  return (
    <Dialog
      title="Compare prompts"
      description="What the later one takes away from the earlier one, and what it adds."
      size="large"
      onClose={onClose}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <div className="grid gap-6">
        <ComparedPrompt
          prompt={later.prompt}
          parts={promptDifference(earlier.prompt, later.prompt)}
        />
        <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
          <Side title="Earlier" sent={earlier} />
          <Side title="Later" sent={later} />
        </div>
      </div>
    </Dialog>
  );
}

function Side({ title, sent }: { readonly title: string; readonly sent: SentPrompt }) {
  return (
    <section aria-label={title} className="grid content-start gap-2">
      <h3 className="font-medium">
        {title}{' '}
        <span className="font-normal text-text-3 text-xs">
          <LocalTime at={sent.lastSentAt} form="date" />
        </span>
      </h3>
      <PromptPictures prompt={sent.prompt} pictures={sent.pictures} lastState={sent.lastState} />
      <p className="wrap-anywhere whitespace-pre-line text-pretty text-text-2">{sent.prompt}</p>
    </section>
  );
}
