/**
 * When a picture was made, as far as its file says: the studio puts it on that day of the gallery.
 * Moments are milliseconds since 1970.
 */

/**
 * The first of these that can be true, or now where none can: a date before 1970 is that of a clock
 * that was never set, and nothing was made in the future.
 *
 * @param said in the order in which they are believed; null and NaN for what is not said
 */
export function importDate(said: readonly (number | null)[], now: number): number {
  return said.find((each) => each !== null && each > 0 && each <= now) ?? now;
}

/** `2019:05:04 10:20:30` of EXIF, or ISO 8601, both with or without an offset. */
const written =
  /^\s*(\d{4})[:-](\d\d)[:-](\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(Z|[+-]\d\d:\d\d)?\s*$/;

/**
 * Reads a date as cameras and programs write it into files. One without an offset is read by the
 * clock of this machine.
 *
 * @returns null for what is no date
 */
export function readFileDate(text: string | null | undefined): number | null {
  const [, year, month, day, hour, minute, second = '00', offset = ''] =
    written.exec(text ?? '') ?? [];
  if (year === undefined) return orNull(readMailDate(text ?? ''));
  const isReal = Number(month) >= 1 && Number(day) >= 1;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  return isReal ? orNull(Date.parse(iso)) : null;
}

/** `Sat, 04 May 2019 10:20:30 +0200`, as PNG recommends. */
function readMailDate(text: string): number {
  return /^\s*(?:[A-Z][a-z]{2},? )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d/.test(text)
    ? Date.parse(text)
    : Number.NaN;
}

function orNull(moment: number): number | null {
  return Number.isNaN(moment) ? null : moment;
}
