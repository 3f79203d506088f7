/** Whether a tag is among others; upper and lower case are one tag. */
export function isKnownTag(tags: readonly string[], tag: string): boolean {
  return tags.some((each) => each.toLowerCase() === tag.toLowerCase());
}
