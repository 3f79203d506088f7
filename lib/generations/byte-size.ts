const units = ['kB', 'MB', 'GB'] as const;

/** A number of bytes as a person reads it, in powers of 1000: `812 bytes`, `640 kB`, `1.7 MB`. */
export function byteSizeLabel(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  let size = bytes;
  let unit: (typeof units)[number] = 'kB';
  for (const each of units) {
    unit = each;
    size /= 1000;
    if (size < 999.5) break;
  }
  return `${size < 9.95 ? trimmed(size) : Math.round(size)} ${unit}`;
}

function trimmed(size: number): string {
  return size.toFixed(1).replace(/\.0$/, '');
}
