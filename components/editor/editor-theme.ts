import { EditorView } from '@codemirror/view';

/**
 * The editor sets its text exactly as the plain field before it does, so that no letter moves when
 * it takes over. What depends on the screen comes from its box: `--least-height`, `--most-height`,
 * and for one that is folded to a line `--text-height`, `--text-overflow`, `--text-space`,
 * `--text-mask` and `--text-clip`.
 */
export const editorTheme = EditorView.theme({
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'inherit',
    lineHeight: 'inherit',
    maxHeight: 'var(--most-height)',
    overflow: 'var(--text-overflow, hidden auto)',
    maskImage: 'var(--text-mask, none)',
    clipPath: 'var(--text-clip, none)',
  },
  '.cm-content': {
    minHeight: 'var(--least-height)',
    // Of one that is folded to a line the rest is nowhere, so that it is not where it is pressed.
    maxHeight: 'var(--text-height, none)',
    padding: '12px',
    caretColor: 'var(--text)',
    // What a browser sets for editable text would break lines elsewhere than in a field.
    WebkitLineBreak: 'auto',
    lineBreak: 'auto',
  },
  '.cm-content.cm-lineWrapping': { whiteSpace: 'var(--text-space, pre-wrap)' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--text-3)' },
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
  '.cm-lintRange-error, .cm-lintRange-warning': {
    textDecoration: 'underline wavy 1px var(--warn)',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-hint': {
    textDecoration: 'underline dotted 1px var(--text-3)',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip': {
    maxWidth: '20rem',
    border: '1px solid var(--line-strong)',
    borderRadius: '8px',
    backgroundColor: 'var(--raised)',
    color: 'var(--text-2)',
    fontSize: '0.75rem',
    lineHeight: '1.125rem',
    boxShadow: '0 8px 24px oklch(0 0 0 / 0.18)',
  },
  '.cm-diagnostic': { margin: '0', border: 'none', padding: '8px 10px', textWrap: 'pretty' },
  '.cm-diagnosticAction': {
    display: 'block',
    margin: '8px 0 0',
    padding: '4px 10px',
    borderRadius: '6px',
    backgroundColor: 'var(--hover)',
    color: 'var(--text)',
    fontWeight: '500',
  },
});
