import Papa from 'papaparse';

export interface DelimitedText {
  /** Records of trimmed cells, the head among them; as a spreadsheet counts them, but from 0. */
  readonly records: readonly (readonly string[])[];
  /** Records in which a quote was begun and not ended, or ended too early. */
  readonly misquoted: ReadonlySet<number>;
}

/** A character that no table holds, for tables of one column. */
const noDelimiter = '\u001f';

/**
 * Reads what was copied from a spreadsheet or saved by one: tabs, semicolons or commas. The head
 * decides which, since no name in it may hold any of them, so that a comma in a value parts nothing.
 */
export function readDelimited(text: string): DelimitedText {
  const withoutMark = text.replace(/^\ufeff/, '');
  const [head = ''] = withoutMark.split(/\r\n|\r|\n/, 1);
  const delimiter = ['\t', ';', ','].find((each) => head.includes(each)) ?? noDelimiter;
  const { data, errors } = Papa.parse(withoutMark, { delimiter });
  const misquoted = errors.flatMap(({ type, row }) => (type === 'Quotes' ? (row ?? 0) : []));
  return {
    records: data.map((cells) => cells.map((cell) => cell.trim())),
    misquoted: new Set(misquoted),
  };
}
