import { type Ref, useId, useImperativeHandle } from 'react';
import { FoldControl } from '#components/editor/fold-control';
import { OfferMenu } from '#components/editor/offer-menu';
import type { PromptProblem } from '#lib/compose/lint/prompt-problem';
import type { EditorOptions } from './editor-options.ts';
import { chooseOffered, pointAt } from './offers.ts';
import { toggleFolds } from './paragraph-folds.ts';
import { fixProblem, showProblem } from './problem-marks.ts';
import { useEditorView } from './use-editor-view.ts';

interface TextEditorProps extends EditorOptions {
  readonly ref: Ref<EditorHandle>;
  /** Of its box: colours, type, and the sizes that editor-theme.ts reads. */
  readonly className: string;
}

export interface EditorHandle {
  focus(): void;
  select(start: number, end: number): void;
  showProblem(problem: PromptProblem): void;
  fixProblem(problem: PromptProblem): void;
}

/** A field for long texts: with marks, completion, advice in its place, folding and full undo. */
export function TextEditor({ ref, className, ...options }: TextEditorProps) {
  const listId = useId();
  const { host, view, offer, folds } = useEditorView(options, listId);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => view?.focus(),
      select: (start, end) => {
        if (!view) return;
        // What was found in the text before its last keys may lie beyond it.
        const most = view.state.doc.length;
        const [anchor, head] = [Math.min(start, most), Math.min(end, most)];
        view.focus();
        view.dispatch({ selection: { anchor, head }, scrollIntoView: true });
      },
      showProblem: (problem) => view && showProblem(view, problem),
      fixProblem: (problem) => view && fixProblem(view, problem),
    }),
    [view],
  );
  return (
    <>
      <div className="relative">
        <div ref={host} hidden={!view} className={className} />
        {view && (
          <OfferMenu
            listId={listId}
            state={offer}
            onPoint={(index) => pointAt(view, index)}
            onChoose={(index) => chooseOffered(view, index)}
          />
        )}
      </div>
      {view && <FoldControl offer={folds} onToggle={() => toggleFolds(view)} />}
    </>
  );
}
