/**
 * The last moment of the last day of a link, where the person is, as ISO 8601 in UTC.
 *
 * @param day `2026-12-24`; what is no day comes back as it is, to be refused
 */
export function endOfDay(day: string): string {
  const moment = new Date(`${day}T23:59:59.999`);
  return Number.isNaN(moment.getTime()) ? day : moment.toISOString();
}
