import 'server-only';
import { env, provider } from '#lib/platform/env';

/** What every page may know of the studio it is part of. */
export interface StudioFacts {
  readonly provider: 'demo' | 'seedream';
  /** The estimate for one returned image, in USD. */
  readonly priceUsd: number;
}

export function getStudioFacts(): StudioFacts {
  return { provider: provider().kind, priceUsd: env().SEEDREAM_PRICE_USD };
}
