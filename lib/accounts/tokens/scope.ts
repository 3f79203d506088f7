import type { Right } from '#lib/accounts/role';

/** What a token may be used for. Reading pictures does not let anybody read what is being made. */
export const scopes = ['images:read', 'generations:read', 'generations:write'] as const;
export type Scope = (typeof scopes)[number];

/** What its person must be allowed to for it to count. */
export const rightOfScope: Readonly<Record<Scope, Right>> = {
  'images:read': 'look',
  'generations:read': 'look',
  'generations:write': 'make',
};
