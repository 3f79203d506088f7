import type { ImportFile } from '#lib/gallery/import-state';

/** Files as they were chosen or dropped, with the folders that they lie in. */
export function givenFiles(files: readonly File[]): readonly ImportFile[] {
  return files.map((file) => {
    const name = pathOf(file).replace(/^\.?\/+/, '');
    return { name, file, isFromFolder: name.includes('/') };
  });
}

/** A browser says it of what was chosen, the drop zone of what was dropped. */
function pathOf(file: File): string {
  if (file.webkitRelativePath) return file.webkitRelativePath;
  return 'relativePath' in file && typeof file.relativePath === 'string' && file.relativePath !== ''
    ? file.relativePath
    : file.name;
}
