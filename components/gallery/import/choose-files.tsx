/** What a file dialog offers: by ending too, since systems do not know the types of all of them. */
const pictures = '.jpg,.jpeg,.png,.webp,.avif,.heic,.heif,.gif,.bmp,.tif,.tiff,image/*';

/** Lets a person choose files, or a folder with all that is in it; what they call off is never heard of. */
export function chooseFiles(what: 'files' | 'folder', then: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  if (what === 'folder') input.webkitdirectory = true;
  else input.accept = pictures;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) then(files);
  });
  input.click();
}

/** Phones let nobody choose a folder. */
export function canChooseFolder(): boolean {
  return (
    'webkitdirectory' in HTMLInputElement.prototype && matchMedia('(any-hover: hover)').matches
  );
}
