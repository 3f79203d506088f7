import { hasRight, type Right, type Role } from '#lib/accounts/role';

/** What a token may be used for. Reading pictures does not let anybody read what is being made. */
export const scopes = [
  'images:read',
  'generations:read',
  'generations:write',
  'metrics:read',
] as const;
export type Scope = (typeof scopes)[number];

/** What its person must be allowed to for it to count. */
const rightOfScope: Readonly<Record<Scope, Right>> = {
  'images:read': 'look',
  'generations:read': 'look',
  'generations:write': 'make',
  'metrics:read': 'manage',
};

/** What a token of a person may be used for at this moment. */
export function scopesFor(role: Role, asked: readonly Scope[] = scopes): Scope[] {
  return asked.filter((scope) => hasRight(role, rightOfScope[scope]));
}
