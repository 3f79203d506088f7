import { Compartment, Facet, type Transaction } from '@codemirror/state';
import type { EditorLanguage } from '#lib/compose/editor-language';

const plain: EditorLanguage = {
  marksOf: () => [],
  offerAt: () => null,
  problemsOf: () => [],
};

/** The language of an editor; what depends on it asks the state. */
export const languageFacet = Facet.define<EditorLanguage, EditorLanguage>({
  combine: ([given]) => given ?? plain,
});

/** Where the language stands, so that it can be put in the place of another. */
export const languagePlace = new Compartment();

export function isOtherLanguage({ startState, state }: Pick<Transaction, 'startState' | 'state'>) {
  return startState.facet(languageFacet) !== state.facet(languageFacet);
}
