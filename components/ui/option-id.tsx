/** The element of an option, for the field to say which one is pointed at. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
