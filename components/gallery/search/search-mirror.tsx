import type { SearchMark } from '#lib/gallery/search-edit';

interface SearchMirrorProps {
  readonly text: string;
  readonly marks: readonly SearchMark[];
  /** Everything by which the field sets its text. */
  readonly className: string;
}

const tones = {
  filter: 'mention [--tone:var(--accent)]',
  problem: 'mention [--tone:var(--warn)]',
} as const;

/**
 * The search as it is seen, behind a field whose own letters are clear: a field cannot colour some of
 * its words. It is as wide as its text, and the field with it, so that both scroll as one.
 */
export function SearchMirror({ text, marks, className }: SearchMirrorProps) {
  let at = 0;
  const parts = marks.flatMap(({ from, to, tone }) => {
    const before = text.slice(at, from);
    at = to;
    return [
      before,
      <span key={from} className={tones[tone]}>
        {text.slice(from, to)}
      </span>,
    ];
  });
  return (
    <div
      aria-hidden="true"
      data-mirror=""
      className={`pointer-events-none isolate select-none ${className}`}
    >
      {parts}
      {text.slice(at)}
    </div>
  );
}
