'use client';

import { type KeyboardEvent, useRef } from 'react';
import { FoldedSummary } from '#components/compose/folded-summary';
import { GenerateBar } from '#components/compose/generate-bar';
import { PromptField } from '#components/compose/prompt-field';
import { SetField } from '#components/compose/set-field';
import { SheetFrame } from '#components/compose/sheet-frame';
import { SizeField } from '#components/compose/size-field';
import { Switch } from '#components/ui/switch';
import { useDraft } from './use-draft.ts';
import { useGenerate } from './use-generate.ts';
import { useSheet } from './use-sheet.ts';

interface ComposerProps {
  readonly provider: 'demo' | 'seedream';
  /** The estimate for one returned image, in USD. */
  readonly priceUsd: number;
}

/** Where a picture is described and asked for: a panel, and on a phone a sheet over the feed. */
export function Composer({ provider, priceUsd }: ComposerProps) {
  const root = useRef<HTMLElement>(null);
  const { draft, isReady, ...change } = useDraft(root);
  const { press, problem } = useGenerate(draft);
  const sheet = useSheet(root, isReady);

  const generate = () => {
    const found = press();
    if (!found) return sheet.fold();
    sheet.open();
    // Once the sheet is open: what is folded away cannot take the focus.
    requestAnimationFrame(() => {
      root.current?.querySelector<HTMLElement>(`[data-field="${found.field}"]`)?.focus();
    });
  };

  const generateByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!event.repeat && isReady) generate();
  };

  return (
    <SheetFrame ref={root} sheet={sheet} onKeyDown={generateByKey}>
      <div className="grid min-h-0 flex-1 grid-cols-1 content-start gap-5 overflow-y-auto overscroll-contain p-4 folded:overflow-visible folded:pt-3 folded:pb-0 unfolded:pt-1">
        <PromptField
          prompt={draft.prompt}
          problem={problem?.field === 'prompt' ? problem.message : null}
          onWrite={change.writePrompt}
          onFocus={sheet.open}
        />
        <SizeField draft={draft} onChoose={change.chooseSize} onType={change.typeCustomSize} />
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
        onGenerate={generate}
      >
        <FoldedSummary ref={sheet.unfold} draft={draft} onOpen={sheet.open} />
      </GenerateBar>
    </SheetFrame>
  );
}
