/** What a key without ctrl, cmd or alt says of a picture: 1 to 5 and 0, F, Delete. */
export type MarkOfKey =
  | { readonly kind: 'rate'; readonly rating: number | null }
  | { readonly kind: 'favour' }
  | { readonly kind: 'trash' };

/** Null for all other keys. */
export function markOfKey(key: string): MarkOfKey | null {
  if (/^[0-5]$/.test(key)) return { kind: 'rate', rating: Number(key) || null };
  switch (key) {
    case 'f':
    case 'F':
      return { kind: 'favour' };
    case 'Delete':
    // The key of that name on a Mac.
    case 'Backspace':
      return { kind: 'trash' };
    default:
      return null;
  }
}
