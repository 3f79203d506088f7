import type { ReactNode } from 'react';
import { BudgetForm } from '#components/spending/budget-form';
import { ProviderSection } from '#components/spending/provider-section';
import { SpendingChart } from '#components/spending/spending-chart';
import { ButtonLink } from '#components/ui/button-link';
import { PageSection } from '#components/ui/page-section';
import type { KeyState } from '#lib/accounts/key-state';
import { saveBudget } from '#lib/spending/actions';
import type { SpendingPage } from '#lib/spending/spending-page';
import { leftLabel, openLabel, spentLabel } from '#lib/spending/spending-words';

interface SettingsScreenProps {
  readonly page: SpendingPage;
  /** Whether the viewer may change what the studio spends. */
  readonly isManager: boolean;
  /** Of the provider's key; null for who may not set it. */
  readonly keyState: KeyState | null;
  /** Orders that wait for the key, of everybody; told to who may set it. */
  readonly keyless: number;
  /** Sections of other features. */
  readonly children?: ReactNode;
}

/** What the studio spends, what it may spend, and with whom. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { page, isManager, keyState, keyless, children } = props;
  const { spending, provider, days, months, timeZone } = page;
  const { today, month, budget } = spending;
  return (
    <div className="grid gap-12">
      <PageSection
        id="spending"
        title="Spending"
        hint={
          provider === 'demo'
            ? 'Images of the demo, which bills nothing. With a key their cost is estimated here.'
            : 'Images that came back, times the estimated price of one. What the provider really bills stands on its own page.'
        }
        action={
          <ButtonLink href="/api/spending/export" download>
            Export CSV
          </ButtonLink>
        }
      >
        <dl className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
          {[['Today', today] as const, ['This month', month] as const].map(([name, spent]) => (
            <div key={name} className="grid gap-0.5 border-line border-t pt-3">
              <dt className="text-text-3 text-xs">{name}</dt>
              <dd className="text-sm tabular-nums">{spentLabel(spent, provider)}</dd>
              {openLabel(spent) && (
                <dd className="text-text-2 text-xs tabular-nums">{openLabel(spent)}</dd>
              )}
            </div>
          ))}
        </dl>
        <SpendingChart
          title="The last 30 days"
          unit="day"
          bars={days}
          isBilled={provider !== 'demo'}
        />
        <SpendingChart
          title="The last 12 months"
          unit="month"
          bars={months}
          isBilled={provider !== 'demo'}
        />
      </PageSection>
      <PageSection
        id="budget"
        title="Budget"
        hint={`An order that would pass the budget is refused before anything is sent. A set counts with its maximum until it is back. Days begin at midnight in ${timeZone}. ${leftLabel(spending)}`}
      >
        {isManager ? (
          <BudgetForm
            key={`${budget.dayImages} ${budget.monthImages}`}
            budget={budget}
            save={saveBudget}
          />
        ) : (
          <p className="text-text-2 text-xs">An admin of the studio can change it.</p>
        )}
      </PageSection>
      <ProviderSection
        provider={provider}
        keyState={keyState}
        keyless={keyless}
        timeZone={timeZone}
      />
      {children}
    </div>
  );
}
