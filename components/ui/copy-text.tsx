/**
 * Copies a text. A studio that is reached over plain HTTP has no clipboard to write to, so there the
 * text is chosen where it stands and copied as by hand.
 *
 * @param shown the field or element that shows the text and nothing else
 * @returns whether it was copied; if not, it is chosen, so that a person can copy it
 */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!shown) return false;
    if (shown instanceof HTMLInputElement) shown.select();
    else getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}
