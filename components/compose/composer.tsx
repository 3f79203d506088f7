'use client';

import { type KeyboardEvent, useRef } from 'react';
import { FoldedSummary } from '#components/compose/folded-summary';
import { GenerateBar } from '#components/compose/generate-bar';
import { PromptField } from '#components/compose/prompt-field';
import { SetField } from '#components/compose/set-field';
import { SheetFrame } from '#components/compose/sheet-frame';
import { SizeField } from '#components/compose/size-field';
import { ReferencesField } from '#components/references/references-field';
import { Switch } from '#components/ui/switch';
import { useDraft } from './use-draft.ts';
import { useGenerate } from './use-generate.ts';
import { useSheet } from './use-sheet.ts';

interface ComposerProps {
  readonly provider: 'demo' | 'seedream';
  /** The estimate for one returned image, in USD. */
  readonly priceUsd: number;
  /** What references may weigh together before a person is warned, in bytes. */
  readonly referenceBudgetBytes: number;
}

/** Where a picture is described and asked for: a panel, and on a phone a sheet over the feed. */
export function Composer({ provider, priceUsd, referenceBudgetBytes }: ComposerProps) {
  const root = useRef<HTMLElement>(null);
  const { draft, isReady, ...change } = useDraft(root);
  const sheet = useSheet(root, isReady);
  const { press, problem, awaited } = useGenerate(draft, {
    onSent: sheet.fold,
    onProblem: ({ field }) => {
      sheet.open();
      // Once the sheet is open: what is folded away cannot take the focus.
      requestAnimationFrame(() => {
        root.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
      });
    },
  });

  const generateByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // A dialog of the composer stands elsewhere in the page; it has keys of its own.
    if (!root.current?.contains(event.target as Node)) return;
    event.preventDefault();
    if (!event.repeat && isReady) press();
  };

  return (
    <SheetFrame ref={root} sheet={sheet} onKeyDown={generateByKey}>
      <div className="grid min-h-0 flex-1 grid-cols-1 content-start gap-5 overflow-y-auto overscroll-contain p-4 folded:overflow-visible folded:pt-3 folded:pb-0 unfolded:pt-1">
        <PromptField
          draft={draft}
          problem={problem?.field === 'prompt' ? problem.message : null}
          onWrite={change.writePrompt}
          onFocus={sheet.open}
        />
        <ReferencesField
          count={draft.references.length}
          problem={problem?.field === 'references' ? problem.message : null}
          budgetBytes={referenceBudgetBytes}
        />
        <SizeField
          size={draft.size}
          customWidth={draft.customWidth}
          customHeight={draft.customHeight}
          onChoose={change.chooseSize}
          onType={change.typeCustomSize}
        />
        <div className="grid gap-3 folded:hidden">
          <SetField draft={draft} onAsk={change.askForSet} onType={change.typeMaximum} />
          <Switch
            label="Watermark"
            hint="“AI generated”, bottom right"
            name="watermark"
            checked={draft.watermark}
            onChange={change.askForWatermark}
          />
        </div>
      </div>
      <GenerateBar
        draft={draft}
        provider={provider}
        priceUsd={priceUsd}
        isReady={isReady}
        awaited={awaited}
        onGenerate={press}
      >
        <FoldedSummary ref={sheet.unfold} draft={draft} onOpen={sheet.open} />
      </GenerateBar>
    </SheetFrame>
  );
}
