import type { ByteRange } from '#lib/platform/image-store/image-store';

/**
 * The single range that a request asks for. Several ranges, other units and a condition that does
 * not hold mean the whole file, as RFC 9110 (14.2 and 13.1.5) allows.
 *
 * @returns null for the whole file
 */
export function readRange(
  headers: Pick<Headers, 'get'>,
  sizeBytes: number,
  etag: string,
): ByteRange | 'unsatisfiable' | null {
  const condition = headers.get('if-range');
  if (condition !== null && condition !== etag) return null;
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const last = sizeBytes - 1;
  if (match[1] === '') {
    const suffix = Number(match[2]);
    return suffix === 0 ? 'unsatisfiable' : { start: Math.max(0, sizeBytes - suffix), end: last };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? last : Math.min(last, Number(match[2]));
  if (start > last) return 'unsatisfiable';
  return start > end ? null : { start, end };
}
