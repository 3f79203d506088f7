import type { Span } from '#lib/gallery/search-filter';

/** A piece of a search, before it is known what its name and value mean. */
export interface Lexeme extends Span {
  readonly negated: boolean;
  /** What stands before the colon, as typed; null for a word or a phrase. */
  readonly name: string | null;
  /** Where the value begins, behind the quotation mark if there is one. */
  readonly valueFrom: number;
  /** Without its quotation marks and escapes. */
  readonly value: string;
  readonly quoted: boolean;
  /** False where a quotation mark was opened and the text ends. */
  readonly closed: boolean;
}

// Keyboards of phones put curly marks in by themselves, and Chinese ones a wide colon.
const quotes = '"“”„';
const quote = new RegExp(`[${quotes}]`);
const blanks = /\s*/y;
const run = new RegExp(`[^\\s${quotes}]*`, 'y');
const named = /([a-z]{2,20})[:：]/iy;
const quotedPiece = new RegExp(`\\\\[${quotes}\\\\]|[^${quotes}]`, 'y');

/** Cuts a search into its pieces, from left to right, looking at no character more than thrice. */
export function lexSearch(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = skip(blanks, text, 0);
  while (at < text.length) {
    const lexeme = lexemeAt(text, at);
    lexemes.push(lexeme);
    at = skip(blanks, text, lexeme.to);
  }
  return lexemes;
}

function lexemeAt(text: string, from: number): Lexeme {
  const negated = /^-\S/.test(text.slice(from, from + 2));
  const start = negated ? from + 1 : from;
  const name = nameAt(text, start);
  const valueStart = name === null ? start : start + name.length + 1;
  const value = quote.test(text.charAt(valueStart))
    ? quotedAt(text, valueStart)
    : runAt(text, valueStart);
  return { from, negated, name, ...value };
}

function nameAt(text: string, start: number): string | null {
  named.lastIndex = start;
  const name = named.exec(text)?.[1];
  // `https://…` is an address.
  return name === undefined || text.startsWith('//', start + name.length + 1) ? null : name;
}

function runAt(text: string, valueFrom: number) {
  const to = skip(run, text, valueFrom);
  return { to, valueFrom, value: text.slice(valueFrom, to), quoted: false, closed: true };
}

function quotedAt(text: string, opening: number) {
  const valueFrom = opening + 1;
  let value = '';
  let at = valueFrom;
  while (at < text.length) {
    quotedPiece.lastIndex = at;
    const piece = quotedPiece.exec(text)?.[0];
    if (piece === undefined) return { to: at + 1, valueFrom, value, quoted: true, closed: true };
    value += piece.length === 2 ? piece.charAt(1) : piece;
    at += piece.length;
  }
  return { to: at, valueFrom, value, quoted: true, closed: false };
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  // A pattern that may be empty always matches, and leaves its end here.
  return pattern.lastIndex;
}

/** A text in quotation marks, as the lexer takes them off again. */
export function quoteSearchText(text: string): string {
  return `"${text.replace(new RegExp(`[${quotes}\\\\]`, 'g'), '\\$&')}"`;
}

/** Whether a text is one run, so that a value needs no quotation marks. */
export function isRun(text: string): boolean {
  return text !== '' && skip(run, text, 0) === text.length;
}
