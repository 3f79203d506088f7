import { type DownloadFormat, mostInZip } from '#lib/gallery/download-format';
import type { DownloadStatus, ZipStatus } from '#lib/gallery/download-status';
import { countLabel } from '#lib/generations/count';

/** What each format is called. */
export const formatNames: Readonly<Record<DownloadFormat, string>> = {
  original: 'Original',
  recipe: 'With recipe',
  webp: 'WebP',
  png: 'PNG',
};

/** What each format is good for. An imported picture has no recipe of the studio's. */
export const formatWords: Readonly<Record<DownloadFormat, string>> = {
  original: 'The bytes as they came.',
  recipe: 'The same pixels, in a file that carries its recipe and the AI label.',
  webp: 'Small, for the web. Made from the original, with its recipe and the AI label.',
  png: 'Large, without further loss. Made from the original, with its recipe and the AI label.',
};

/** `312 of 1,000`. */
export function progressLabel({ files, of }: Pick<ZipStatus, 'files' | 'of'>): string {
  return `${files.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`;
}

/** Why there is nothing whole on the disk, and what to do; null for what goes well. */
export function problemWords(status: DownloadStatus | null): string | null {
  switch (status?.at) {
    case 'stopped':
      return `Stopped at ${progressLabel(status)}. The ZIP is not whole: download it again.`;
    case 'failed':
      return `The studio could not read a picture and stopped at ${progressLabel(status)}. The ZIP is not whole: download it again, and what cannot be read is left out.`;
    case 'refused':
      return refusalWords(status.code);
    default:
      return null;
  }
}

function refusalWords(code: Extract<DownloadStatus, { at: 'refused' }>['code']): string {
  switch (code) {
    case 'invalid':
      return 'The studio did not understand the order. Load the page again.';
    case 'over-limit':
      return overLimitWords;
    case 'not-found':
      return 'None of these images is in the studio any more.';
    case 'unreachable':
      return 'The studio did not answer. Try again.';
    case 'lost':
      return 'The studio was started again and knows nothing of this download. Download again.';
  }
}

/** More images are selected than one ZIP holds. */
export const overLimitWords = `One ZIP holds at most ${countLabel(mostInZip, 'image')}. Select fewer.`;

/** What is said of pictures that were asked for and are not there; null for none. */
export function missingNotice(missing: number): string | null {
  if (missing === 0) return null;
  const are = missing === 1 ? 'is' : 'are';
  return `${countLabel(missing, 'image')} ${are} not in the ZIP. Its manifest says which, and why.`;
}
