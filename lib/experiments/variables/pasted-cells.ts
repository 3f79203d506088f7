import { readDelimited } from '#lib/experiments/variables/delimited-text';

/**
 * Reads what was copied and is pasted into a table as a block of its cells.
 *
 * A spreadsheet copies cells with tabs between them, as they stand: it puts a cell in quotes only
 * where that holds a tab, the end of a line or a doubled quote. Prompts begin with quotes and hold
 * commas, so nothing else is taken for a sign: only a block that is laid over the names has a head,
 * which can say that it is a CSV.
 *
 * @param hasNames whether its first row comes to lie where the names of the variables stand
 * @returns trimmed cells, row by row
 */
export function readPasted(text: string, hasNames: boolean): string[][] {
  const block = text.replace(/^\ufeff/, '').replace(/[\r\n]+$/, '');
  const [head = ''] = block.split(lineEnd, 1);
  const isCsv = hasNames && !head.includes('\t') && /[;,]/.test(head);
  if (isCsv) {
    const { records, misquoted } = readDelimited(block);
    if (misquoted.size === 0) return records.map((cells) => [...cells]);
    const delimiter = head.includes(';') ? ';' : ',';
    return block.split(lineEnd).map((line) => line.split(delimiter).map((cell) => cell.trim()));
  }
  return readCopied(block);
}

const lineEnd = /\r\n|\r|\n/;

/** A cell in quotes, up to where it ends. */
const quotedCell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const plainCell = /[^\t\r\n]*/y;

function readCopied(block: string): string[][] {
  let row: string[] = [];
  const rows = [row];
  for (let at = 0; at <= block.length; ) {
    const quoted = matchAt(quotedCell, block, at);
    const isQuoted = quoted && /[\t\r\n]|""/.test(quoted[1] ?? '');
    const [whole = ''] = (isQuoted ? quoted : matchAt(plainCell, block, at)) ?? [];
    row.push((isQuoted ? (quoted[1] ?? '').replaceAll('""', '"') : whole).trim());
    at += whole.length;
    if (at < block.length && block[at] !== '\t') {
      row = [];
      rows.push(row);
    }
    at += block.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
