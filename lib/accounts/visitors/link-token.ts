/** Of a link that leads in without an account: 16 bytes in base64url. */
export const linkTokenCharacters = 22;

/** Whether a text from outside can be the token of a link, or the name of one of its visitors, at all. */
export function isLinkToken(text: string): boolean {
  return text.length === linkTokenCharacters && /^[\w-]+$/.test(text);
}
