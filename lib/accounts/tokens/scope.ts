/** What a token may be used for. Reading pictures does not let anybody read what is being made. */
export const scopes = ['images:read', 'generations:read', 'generations:write'] as const;
export type Scope = (typeof scopes)[number];
