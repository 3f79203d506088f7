'use client';

import { BudgetForm } from '#components/spending/budget-form';
import { givePersonBudget } from '#lib/people/actions';
import type { PersonLine } from '#lib/people/person';
import { imagesLabel } from '#lib/spending/spending-words';

/** What one person may order, folded away until it is looked for. */
export function PersonBudget({ person }: { readonly person: PersonLine }) {
  const { id, budget, usedThisMonth } = person;
  const limits = [
    budget.dayImages === null ? null : `${imagesLabel(budget.dayImages)} a day`,
    budget.monthImages === null ? null : `${imagesLabel(budget.monthImages)} a month`,
  ].filter((limit) => limit !== null);
  return (
    <details className="text-xs">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 text-text-2 hover:text-text md:min-h-0">
        {`Budget: ${limits.join(', ') || 'no limit of their own'}. ${imagesLabel(usedThisMonth)} this month.`}
        <span className="text-accent">Change</span>
      </summary>
      <div className="pt-3">
        <BudgetForm
          key={`${budget.dayImages} ${budget.monthImages}`}
          budget={budget}
          save={(chosen) => givePersonBudget({ id, budget: chosen })}
        />
      </div>
    </details>
  );
}
