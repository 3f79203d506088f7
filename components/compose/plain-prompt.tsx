import type { Ref } from 'react';
import { firstStep, promptBox } from './prompt-look.ts';

interface PlainPromptProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly prompt: string;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  onWrite(prompt: string): void;
  onFocus(): void;
  onPointerEnter(): void;
}

/** The prompt as the page is served with it; the editor comes later and takes its place. */
export function PlainPrompt(props: PlainPromptProps) {
  const { ref, prompt, isInvalid, describedBy, onWrite, onFocus, onPointerEnter } = props;
  return (
    <div className={promptBox(isInvalid)}>
      <textarea
        ref={ref}
        id="prompt"
        data-field="prompt"
        autoComplete="off"
        value={prompt}
        placeholder={firstStep}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onWrite(event.target.value)}
        onFocus={onFocus}
        onClick={onFocus}
        onPointerEnter={onPointerEnter}
        className="wrap-break-word field-sizing-content block max-h-[36dvh] min-h-[148px] w-full resize-none whitespace-pre-wrap bg-transparent p-3 text-base/[1.55] outline-none md:max-h-[50vh] md:text-sm/[1.55] folded:h-[50px] folded:min-h-0 folded:overflow-hidden folded:whitespace-pre folded:mask-r-from-85% folded:[clip-path:inset(0_0_12px)]"
      />
    </div>
  );
}
