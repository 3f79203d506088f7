import { kindName } from '#lib/references/file-kind';
import { type PictureFacts, type Upright, uprightSize } from '#lib/references/picture-facts';
import { ratioWords } from '#lib/references/reference';

/** `10,328 × 7,760` */
export function sizeWords({ width, height }: Upright): string {
  return `${width.toLocaleString('en-US')} × ${height.toLocaleString('en-US')}`;
}

/** What a picture measures, as it is seen: each number with its name. */
export function pictureNumbers(facts: PictureFacts): readonly (readonly [string, string])[] {
  const upright = uprightSize(facts);
  return [
    ['Size', sizeWords(upright)],
    ['Shape', ratioWords(upright)],
    ['Pixels', `${decimal(upright.width * upright.height, 1_000_000)} megapixels`],
    ['Weight', weightWords(facts.sizeBytes)],
    ['Kind', kindName(facts.kind)],
  ];
}

/** In powers of 1000, as the page's limits are. */
function weightWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${decimal(bytes, 1_000_000)} MB`;
}

/** Small ones with a place more, so that none reads 0.0. */
function decimal(value: number, unit: number): string {
  return (value / unit).toFixed(value < unit ? 2 : 1);
}
