/** Where the studio has the provider's key from. Nothing of the key itself, not even its end. */
export type KeyState =
  | { readonly from: 'environment' }
  | { readonly from: 'nowhere' }
  | {
      readonly from: 'settings';
      /** ISO 8601. */
      readonly since: string;
      /** Of whom. */
      readonly by: string;
      /** False where it was sealed with another secret than the studio has now. */
      readonly isReadable: boolean;
    };

/**
 * What Settings says of it.
 *
 * @param timeZone in which the day is told
 */
export function keyWords(state: KeyState, timeZone: string): string {
  if (state.from === 'environment') {
    return 'The key comes from SEEDREAM_API_KEY in the environment. It counts more than any that is set here.';
  }
  if (state.from === 'nowhere')
    return 'No key is set: the demo makes the pictures on this machine.';
  if (!state.isReadable) {
    return 'A key is set, but the secret of the studio has changed and it cannot be read. Set the key again.';
  }
  const day = new Date(state.since).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone });
  return `A key is set, since ${day}, by ${state.by}.`;
}
