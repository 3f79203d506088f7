import {
  type Diagnostic,
  forEachDiagnostic,
  linter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint';
import type { EditorState, Extension } from '@codemirror/state';
import { type Command, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import {
  isBlocking,
  type ProblemPlace,
  type PromptProblem,
} from '#lib/compose/lint/prompt-problem';
import { isOtherLanguage, languageFacet } from './language-facet.ts';
import { apart } from './undo.ts';

type Report = (problems: readonly PromptProblem[]) => void;

/** What a person types is read when they rest. */
const restMs = 300;

/** Where each problem that has a place is marked. */
const marked = new WeakMap<PromptProblem, Diagnostic>();

/** Underlines what is wrong with the text once nobody is typing, and reports all of it. */
export function problemMarks(report: Report): Extension {
  return [linter(null), ViewPlugin.define((view) => new ProblemWatch(view, report))];
}

class ProblemWatch {
  readonly #view: EditorView;
  readonly #report: Report;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasAny = false;

  constructor(view: EditorView, report: Report) {
    this.#view = view;
    this.#report = report;
    this.#plan(0);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || isOtherLanguage(update)) this.#plan(restMs);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), ms);
  }

  #look(): void {
    const view = this.#view;
    if (view.composing) {
      this.#plan(restMs);
      return;
    }
    const problems = view.state.facet(languageFacet).problemsOf(view.state.doc.toString());
    if (problems.length === 0 && !this.#hasAny) return;
    this.#hasAny = problems.length > 0;
    view.dispatch(
      setDiagnostics(
        view.state,
        problems.flatMap((problem) => diagnosticOf(problem) ?? []),
      ),
    );
    this.#report(problems);
  }
}

function diagnosticOf(problem: PromptProblem): Diagnostic | null {
  const { place, message, fix } = problem;
  if (!place || place.start === place.end) return null;
  const diagnostic: Diagnostic = {
    from: place.start,
    to: place.end,
    severity: isBlocking(problem) ? 'error' : problem.rule === 'length' ? 'hint' : 'warning',
    message,
    actions: fix ? [{ name: fix.label, apply: (view) => fixProblem(view, problem) }] : [],
  };
  marked.set(problem, diagnostic);
  return diagnostic;
}

/** Where a problem is by now, since the text around it may have changed; null when it is gone. */
function placeNow(state: EditorState, problem: PromptProblem): ProblemPlace | null {
  const diagnostic = marked.get(problem);
  let place: ProblemPlace | null = null;
  forEachDiagnostic(state, (each, from, to) => {
    if (each !== diagnostic) return;
    place = { start: Math.min(from, place?.start ?? from), end: Math.max(to, place?.end ?? to) };
  });
  return place;
}

/** Selects the place of a problem. */
export function showProblem(view: EditorView, problem: PromptProblem): void {
  const place = placeNow(view.state, problem);
  view.focus();
  if (!place) return;
  const { start, end } = place;
  // What is too long is selected to its end, and its beginning is what there is to see.
  view.dispatch({
    selection: { anchor: end, head: start },
    effects: EditorView.scrollIntoView(start, { y: 'center' }),
  });
}

/** Does what the button of a problem says, as one step that can be undone. */
export function fixProblem(view: EditorView, problem: PromptProblem): void {
  const { fix, place } = problem;
  const now = place && placeNow(view.state, problem);
  if (!fix || (place && !now)) return;
  const moved = place && now ? now.start - place.start : 0;
  const from = fix.edit.start + moved;
  // Pressed twice, before the text was read again: it has been done.
  if (view.state.sliceDoc(from, from + fix.edit.text.length) === fix.edit.text) return;
  view.dispatch({
    changes: { from, to: fix.edit.end + moved, insert: fix.edit.text },
    selection: { anchor: from + fix.edit.text.length },
    annotations: apart.of(true),
    userEvent: 'input.fix',
    scrollIntoView: true,
  });
  view.focus();
}

export const toNextProblem: Command = (view) => nextDiagnostic(view) && said(view);
export const toPreviousProblem: Command = (view) => previousDiagnostic(view) && said(view);

/** The focus stays in the text, so that a screen reader has to be told what is wrong here. */
function said(view: EditorView): true {
  const { from, to } = view.state.selection.main;
  const messages: string[] = [];
  forEachDiagnostic(view.state, ({ message }, start, end) => {
    if (start < to && end > from) messages.push(message);
  });
  view.dispatch({ effects: EditorView.announce.of(messages.join(' ')) });
  return true;
}
