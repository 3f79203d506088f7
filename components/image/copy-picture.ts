/** What every clipboard takes. */
const type = 'image/png';

/**
 * Puts the original onto the clipboard, as a PNG of the same pixels.
 *
 * @returns what went wrong, for the person, or null when it is there
 */
export async function copyPicture(address: string): Promise<string | null> {
  // A studio that is reached over plain HTTP has no clipboard to write to.
  if (!isSecureContext || typeof ClipboardItem === 'undefined') {
    return 'This browser copies pictures only from a studio that is reached over HTTPS.';
  }
  try {
    // Safari asks for the item at once, in the press itself; its bytes may come later.
    await navigator.clipboard.write([new ClipboardItem({ [type]: pngOf(address) })]);
    return null;
  } catch {
    return 'The browser did not copy it.';
  }
}

async function pngOf(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The picture answered ${response.status}.`);
  const file = await response.blob();
  if (file.type === type) return file;
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('No PNG came of it.'))), type);
  });
}
