import { parseTemplate } from '#lib/experiments/template/parse-template';
import { promptsOf } from '#lib/experiments/template/prompts';
import type { Span, Template, TemplatePart } from '#lib/experiments/template/template';

/** A part of a template, or a word of its text or the space between two, and where it stands. */
export interface TemplatePiece {
  readonly part: TemplatePart;
  readonly span: Span;
}

/** Pieces beside each other: from one up to before another. */
export interface PieceRun {
  readonly from: number;
  readonly to: number;
}

/** What stands between spaces, where a backslash takes what follows it along; or the space. */
const wordOrSpace = /(?:\\[\s\S]?|[^\s\\])+|\s+/g;

/** A template in the smallest pieces that mean the same by themselves. @param text it was read from this */
export function piecesOf(template: Template, text: string): TemplatePiece[] {
  let end = 0;
  return template.flatMap((part, at): TemplatePiece[] => {
    const from = end;
    const behind = template[at + 1];
    if (part.kind !== 'text') {
      end = part.span.to;
      return [{ part, span: part.span }];
    }
    end = behind && behind.kind !== 'text' ? behind.span.from : text.length;
    return [...text.slice(from, end).matchAll(wordOrSpace)].map(({ 0: word, index }) => ({
      part: { kind: 'text', text: plainText(word) },
      span: { from: from + index, to: from + index + word.length },
    }));
  });
}

/**
 * The pieces whose words are chosen. Where a choice says nothing in one of the prompts, or begins or
 * ends with space, no cell of a table could hold it: then the run takes the pieces around it along.
 *
 * @param said what each piece says, prompt by prompt
 */
export function choiceRuns(
  pieces: readonly TemplatePiece[],
  said: readonly (readonly string[])[],
): readonly PieceRun[] {
  const taken = pieces.map(({ part }) => promptsOf([part]).count > 1n);
  for (;;) {
    const runs = runsOf(taken);
    const narrow = runs.find((run) => !said.every((words) => fitsCell(run, words)));
    if (!narrow) return runs;
    const around = [narrow.from - 1, narrow.to].filter((at) => pieces[at]);
    // A prompt that says nothing at all is none, so this does not come.
    if (around.length === 0) return runs;
    for (const at of around) taken[at] = true;
  }
}

/** What a run says in a prompt. @param words what each piece says in it */
export function runAt({ from, to }: PieceRun, words: readonly string[]): string {
  return words.slice(from, to).join('').trim();
}

/** The text of a template with a variable in the place of each run. */
export function withRunsNamed(
  text: string,
  pieces: readonly TemplatePiece[],
  { runs, names }: { readonly runs: readonly PieceRun[]; readonly names: readonly string[] },
): string {
  let at = 0;
  let written = '';
  for (const [number, { from, to }] of runs.entries()) {
    written += `${text.slice(at, pieces[from]?.span.from)}{${names[number] ?? ''}}`;
    at = pieces[to - 1]?.span.to ?? at;
  }
  return written + text.slice(at);
}

function runsOf(taken: readonly boolean[]): PieceRun[] {
  const runs: PieceRun[] = [];
  for (const [at, isTaken] of taken.entries()) {
    if (!isTaken) continue;
    const last = runs.at(-1);
    if (last?.to === at) runs.splice(-1, 1, { from: last.from, to: at + 1 });
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}

/** Whether a table gives back what a run says: it knows no empty value, and trims as prompts are trimmed. */
function fitsCell({ from, to }: PieceRun, words: readonly string[]): boolean {
  const text = words.slice(from, to).join('');
  const start = from === 0 ? text.trimStart() : text;
  const whole = to === words.length ? start.trimEnd() : start;
  return whole !== '' && whole === whole.trim();
}

/** What a word of a template says, with nothing escaped any more. */
function plainText(word: string): string {
  const parsed = parseTemplate(word);
  return parsed.ok
    ? parsed.value.map((part) => (part.kind === 'text' ? part.text : '')).join('')
    : word;
}
