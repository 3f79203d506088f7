import type { TokenFailure } from '#lib/accounts/tokens/change-tokens';
import { type Lifetime, mostTokens } from '#lib/accounts/tokens/new-token';
import type { Scope } from '#lib/accounts/tokens/scope';

/** What a token may do, as a person chooses it. */
export const scopeWords: Readonly<
  Record<Scope, { readonly label: string; readonly hint: string }>
> = {
  'images:read': {
    label: 'See and download images',
    hint: 'With their prompts, notes and tags',
  },
  'generations:read': {
    label: 'See generations',
    hint: 'Their recipes, states and failures',
  },
  'generations:write': {
    label: 'Generate and cancel',
    hint: 'May cost money, within the budget',
  },
  'metrics:read': {
    label: 'Read the metrics',
    hint: 'How the whole studio is doing, in numbers, for Prometheus',
  },
};

export function lifetimeLabel(days: Lifetime | null): string {
  if (days === null) return 'Until revoked';
  return days === 365 ? '1 year' : `${days} days`;
}

/** Why a token was not made; undefined where the studio did not answer. */
export function tokenRefusal(failure: TokenFailure | undefined): string {
  if (failure?.code === 'over-limit') {
    return `You have ${mostTokens} tokens, which is as many as there can be. Revoke one that is not used any more.`;
  }
  return 'The studio did not make the token. Try again.';
}
