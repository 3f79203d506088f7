import { type Ref, useSyncExternalStore } from 'react';
import { PromptMirror } from '#components/compose/prompt-mirror';

interface PromptBoxProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly prompt: string;
  readonly referenceCount: number;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  onWrite(prompt: string): void;
  onFocus(): void;
}

const firstStep = `Describe a picture: what it shows, where, in what light and style.

Words to appear in it go in quotes.`;

/** Field and mirror lie in one cell, as high as the higher of them, and set their text alike. */
const text =
  'col-start-1 row-start-1 min-h-[148px] min-w-0 overflow-hidden whitespace-pre-wrap wrap-break-word p-3 text-base/[1.55] md:text-sm/[1.55] folded:h-[50px] folded:min-h-0 folded:whitespace-pre folded:mask-r-from-85%';

/** The field itself, with mentions marked. The box scrolls, so that both layers do. */
export function PromptBox(props: PromptBoxProps) {
  const { ref, prompt, referenceCount, isInvalid, describedBy, onWrite, onFocus } = props;
  // What is typed before the script is there has no mirror: it is seen in the field.
  const isMirrored = useSyncExternalStore(neverChanges, isTrue, isFalse);
  return (
    <div
      className={`field-focus grid max-h-[36dvh] grid-cols-1 overflow-y-auto rounded-md border bg-sunken md:max-h-[50vh] folded:overflow-clip ${isInvalid ? 'border-bad' : 'border-line hover:border-line-strong'}`}
    >
      <PromptMirror
        prompt={prompt}
        referenceCount={referenceCount}
        placeholder={firstStep}
        className={text}
      />
      <textarea
        ref={ref}
        id="prompt"
        data-field="prompt"
        autoComplete="off"
        value={prompt}
        placeholder={firstStep}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onWrite(event.target.value)}
        onFocus={onFocus}
        onClick={onFocus}
        className={`block field-sizing-content w-full resize-none bg-transparent outline-none ${text} ${isMirrored ? 'mirrored' : ''}`}
      />
    </div>
  );
}

const neverChanges = () => () => undefined;
const isTrue = () => true;
const isFalse = () => false;
