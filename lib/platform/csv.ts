/** What spreadsheets take for the beginning of a formula, in full width as well, and behind spaces. */
const formula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A value as a cell. A text that a spreadsheet would run as a formula gets an apostrophe before it,
 * which makes it a text again: a prompt can come from anybody's file. Source: OWASP, CSV Injection.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n;\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of a file. Source: RFC 4180. */
export function csvLine(cells: ReadonlyArray<string | number>): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** The first line of a file, which names its columns; the byte order mark is what Excel knows UTF-8 by. */
export function csvHead(columns: readonly string[]): string {
  return `\ufeff${csvLine(columns)}`;
}
