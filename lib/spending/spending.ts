import type { Budget, Used } from '#lib/spending/budget';

/** Images and what they cost by the estimate, in US dollars. */
export interface Spent {
  /** That came back. */
  readonly images: number;
  readonly usd: number;
  /** Set aside for what is under way, or may have been billed. */
  readonly open: number;
}

export interface Spending {
  readonly today: Spent;
  readonly month: Spent;
  readonly budget: Budget;
  /** Of everybody in the studio: what the budgets are compared with. */
  readonly used: Used;
}

export interface SpendingDay {
  /** `2026-11-25` */
  readonly day: string;
  readonly images: number;
  readonly usd: number;
}
