'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '#components/ui/button';
import { NumberField } from '#components/ui/number-field';
import { type Budget, mostBudget } from '#lib/spending/budget';

interface BudgetFormProps {
  readonly budget: Budget;
  /** Keeps it; anything but ok counts as not kept. */
  save(budget: Budget): Promise<{ data?: { ok: boolean } | undefined } | undefined>;
}

/** What may be ordered in a day and in a month; an empty field is no limit. */
export function BudgetForm({ budget, save: keep }: BudgetFormProps) {
  const rule = useId();
  const [day, setDay] = useState(textOf(budget.dayImages));
  const [month, setMonth] = useState(textOf(budget.monthImages));
  const [said, setSaid] = useState('');
  const [isSaving, setSaving] = useState(false);
  const typed = { dayImages: imagesOf(day), monthImages: imagesOf(month) };
  const isUnlawful = typed.dayImages === undefined || typed.monthImages === undefined;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { dayImages, monthImages } = typed;
    if (dayImages === undefined || monthImages === undefined) return;
    setSaving(true);
    const answer = await keep({ dayImages, monthImages }).catch(() => null);
    setSaving(false);
    setSaid(answer?.data?.ok ? 'Saved.' : 'The studio did not save it. Try again.');
  };
  const type = (set: (value: string) => void) => (value: string) => {
    set(value);
    setSaid('');
  };
  return (
    <form onSubmit={save} className="grid max-w-[480px] gap-2">
      <div className="flex flex-wrap gap-2 *:min-w-44">
        <NumberField
          label="Images a day"
          min={0}
          value={day}
          isInvalid={typed.dayImages === undefined}
          describedBy={rule}
          onType={type(setDay)}
        />
        <NumberField
          label="Images a month"
          min={0}
          value={month}
          isInvalid={typed.monthImages === undefined}
          describedBy={rule}
          onType={type(setMonth)}
        />
      </div>
      <p id={rule} className={`text-xs ${isUnlawful ? 'text-warn' : 'text-text-3'}`}>
        {isUnlawful
          ? `A budget is a whole number of images from 0 to ${mostBudget.toLocaleString('en-GB')}.`
          : 'Leave a field empty for no limit.'}
      </p>
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={isUnlawful || isSaving}>
          {isSaving ? 'Saving' : 'Save budget'}
        </Button>
        <p role="status" className="text-text-2 text-xs">
          {said}
        </p>
      </div>
    </form>
  );
}

function textOf(images: number | null): string {
  return images === null ? '' : String(images);
}

/** Null for no limit; undefined where it is no lawful number. */
function imagesOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const images = Number(text);
  return Number.isInteger(images) && images >= 0 && images <= mostBudget ? images : undefined;
}
