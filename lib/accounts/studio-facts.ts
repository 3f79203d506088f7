import 'server-only';
import type { KeyState } from '#lib/accounts/key-state';
import { getKeyState } from '#lib/accounts/provider-key';
import { database } from '#lib/platform/database/database';
import { env, provider } from '#lib/platform/env';

/** What every page may know of the studio it is part of. */
export interface StudioFacts {
  readonly provider: 'demo' | 'seedream';
  /** The estimate for one returned image, in USD. */
  readonly priceUsd: number;
  /** What the references of one request may weigh together before a person is warned, in bytes. */
  readonly referenceBudgetBytes: number;
}

export function getStudioFacts(): StudioFacts {
  const { SEEDREAM_PRICE_USD: priceUsd, STUDIO_REFERENCE_BUDGET_MB: budgetMb } = env();
  return { provider: provider().kind, priceUsd, referenceBudgetBytes: budgetMb * 1_000_000 };
}

/** For who may set the provider's key: whether there is one. */
export async function currentKeyState(): Promise<KeyState> {
  return getKeyState((await database()).db);
}
