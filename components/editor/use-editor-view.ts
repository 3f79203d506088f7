import { EditorView, type ViewUpdate } from '@codemirror/view';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { attributesPlace, createView, type KeptText } from './create-view.ts';
import type { EditorOptions } from './editor-options.ts';
import { languageFacet, languagePlace } from './language-facet.ts';
import { noOffer, type OfferState, offerField } from './offers.ts';
import { bringIn, fromOutside } from './outside-change.ts';
import { type FoldOffer, foldOfferOf } from './paragraph-folds.ts';
import { readField, type TakenField, whenFree } from './take-over.ts';
import { undoField } from './undo.ts';

/** What was left when its page was, so that it can be undone on coming back. */
const kept = new Map<string, KeptText>();

/**
 * The view of an editor for as long as its component is there, and what of it is drawn beside it.
 *
 * @param listId what its list of completions is called in the page
 */
export function useEditorView(options: EditorOptions, listId: string) {
  const { name, plain, text } = options;
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [offer, setOffer] = useState<OfferState>(noOffer);
  const [folds, setFolds] = useState<FoldOffer>('none');

  const follow = useEffectEvent(({ docChanged, transactions, state }: ViewUpdate) => {
    const isOwn = transactions.some((each) => each.docChanged && !each.annotation(fromOutside));
    if (isOwn) text.write(state.doc.toString());
    setOffer(state.field(offerField));
    const isMarked = transactions.some(({ effects }) => effects.length > 0);
    if (docChanged || isMarked) setFolds(foldOfferOf(state));
  });
  const report = useEffectEvent(options.onProblems);
  const heed = useEffectEvent(options.onFocus);
  const taken = useRef<TakenField | null>(null);
  const create = useEffectEvent((parent: HTMLElement): EditorView => {
    // Hidden it could not take the focus.
    parent.hidden = false;
    taken.current ??= readField(options.plain);
    const created = createView({
      ...options,
      parent,
      listId,
      taken: taken.current,
      attributes: attributesOf(options),
      kept: kept.get(name) ?? null,
      onUpdate: (update) => follow(update),
      onProblems: (problems) => report(problems),
      onFocus: () => heed(),
    });
    setView(created);
    setFolds(foldOfferOf(created.state));
    options.onTaken();
    return created;
  });

  useLayoutEffect(() => {
    const parent = host.current;
    if (!parent) return;
    let created: EditorView | null = null;
    const callOff = whenFree(plain, () => {
      created = create(parent);
    });
    return () => {
      callOff();
      if (!created) return;
      const { state } = created;
      kept.set(name, { text: state.doc.toString(), undo: state.field(undoField) });
      created.destroy();
    };
  }, [name, plain]);

  useUpkeep(view, options);
  return { host, view, offer, folds };
}

/** Keeps a view as its component is, and its text as it is written elsewhere. */
function useUpkeep(view: EditorView | null, options: EditorOptions): void {
  const { id, label, field, text, language, isInvalid, describedBy } = options;
  useEffect(() => {
    view?.dispatch({ effects: languagePlace.reconfigure(languageFacet.of(language)) });
  }, [view, language]);

  useEffect(() => {
    const attributes = attributesOf({ id, label, field, isInvalid, describedBy });
    view?.dispatch({
      effects: attributesPlace.reconfigure(EditorView.contentAttributes.of(attributes)),
    });
  }, [view, id, label, field, isInvalid, describedBy]);

  useEffect(() => {
    if (!view) return;
    const take = () => bringIn(view, text);
    take();
    return text.subscribe(take);
  }, [view, text]);

  useEffect(() => {
    if (!view) return;
    // A label leads only to the fields that the browser knows, and a press beside the text to none.
    const word = document.querySelector(`label[for="${id}"]`);
    const lead = ({ target }: Event) => {
      if (target === word || target === view.dom) view.focus();
    };
    const page = new AbortController();
    for (const each of [word, view.dom]) each?.addEventListener('click', lead, page);
    return () => page.abort();
  }, [view, id]);
}

type Named = Pick<EditorOptions, 'id' | 'label' | 'field' | 'isInvalid' | 'describedBy'>;

function attributesOf({ id, label, field, isInvalid, describedBy }: Named): Record<string, string> {
  return {
    id,
    'aria-label': label,
    ...(field && { 'data-field': field }),
    ...(isInvalid && { 'aria-invalid': 'true' }),
    ...(describedBy && { 'aria-describedby': describedBy }),
  };
}
