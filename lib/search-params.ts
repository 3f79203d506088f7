/** What an address says behind its `?`, as a page is given it: by names, of which each may be there more than once. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address says under a name, the first where it says more than one; null where it says nothing. */
export function firstOf(params: SearchParams, name: string): string | null {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}
