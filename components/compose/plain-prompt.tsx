import type { ComponentProps } from 'react';
import { firstStep, promptBox } from './prompt-look.ts';

/** The prompt as the page is served with it; the editor comes later and takes its place. */
export function PlainPrompt(props: ComponentProps<'textarea'>) {
  return (
    <div className={promptBox(props['aria-invalid'] === true)}>
      <textarea
        id="prompt"
        data-field="prompt"
        autoComplete="off"
        placeholder={firstStep}
        className="wrap-break-word field-sizing-content block max-h-[36dvh] min-h-[148px] w-full resize-none whitespace-pre-wrap bg-transparent p-3 text-base/[1.55] outline-none md:max-h-[50vh] md:text-sm/[1.55] folded:h-[50px] folded:min-h-0 folded:overflow-hidden folded:whitespace-pre folded:mask-r-from-85% folded:[clip-path:inset(0_0_12px)]"
        {...props}
      />
    </div>
  );
}
