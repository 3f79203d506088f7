/** The pattern of `like` for a text that stands anywhere in another. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
