import { useState } from 'react';
import { FieldLabel } from '#components/ui/field-label';
import { Stepper } from '#components/ui/stepper';
import { readWhole } from '#lib/compose/draft';
import { sizeLabel } from '#lib/compose/size';
import type { PlannedCell } from '#lib/experiments/plan/plan';

/** Any of the prompts that would be sent, as it would be sent. */
export function PromptPreview({ cells }: { readonly cells: readonly PlannedCell[] }) {
  const [typed, setTyped] = useState('1');
  const asked = readWhole(typed);
  const isThere = asked >= 1 && asked <= cells.length;
  // What was looked at may have gone from a plan that became smaller.
  const number = isThere ? asked : asked > cells.length ? cells.length : 1;
  const cell = cells[number - 1];
  if (!cell) return null;
  const { prompt, size, set } = cell.recipe;
  const facts = [sizeLabel(size), ...(set ? [`a set of up to ${set.maximum}`] : [])];
  return (
    <section aria-label="Preview" className="grid min-w-0 gap-2">
      <FieldLabel label="Preview" className="mb-0!">
        {facts.join(' · ')}
      </FieldLabel>
      <p className="wrap-anywhere min-h-16 whitespace-pre-wrap rounded-md border border-line bg-raised p-3 text-sm/6">
        {prompt}
      </p>
      <div className="flex items-center gap-3 text-text-2 text-xs tabular-nums">
        <Stepper
          label="Prompt number"
          value={typed}
          min={1}
          max={cells.length}
          isInvalid={!isThere}
          onType={setTyped}
        />
        of {cells.length.toLocaleString('en-GB')}
      </div>
    </section>
  );
}
