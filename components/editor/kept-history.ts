import { historyField } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';

const kept = new Map<string, unknown>();

/** Keeps what can be undone while an editor is away: a person leaves the page and comes back. */
export function keepHistory(name: string, state: EditorState): void {
  kept.set(name, state.toJSON({ history: historyField }));
}

/** The state that an editor of this name was left in, or one of this text. */
export function stateOf(name: string, text: string, extensions: Extension): EditorState {
  const json = kept.get(name);
  return json === undefined
    ? EditorState.create({ doc: text, extensions })
    : EditorState.fromJSON(json, { extensions }, { history: historyField });
}
