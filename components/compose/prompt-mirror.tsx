import type { ReactNode } from 'react';
import { findMentions, isGone } from '#lib/compose/mention';

interface PromptMirrorProps {
  readonly prompt: string;
  readonly referenceCount: number;
  /** What an empty field says, for its height. */
  readonly placeholder: string;
  /** Everything by which the field sets its text. */
  readonly className: string;
}

/**
 * The prompt as it is seen, behind a field whose own letters are clear: a field cannot colour some
 * of its words. Marks must not move a letter, so they have no padding and no weight of their own.
 */
export function PromptMirror(props: PromptMirrorProps) {
  const { prompt, referenceCount, placeholder, className } = props;
  return (
    <div
      aria-hidden="true"
      data-mirror=""
      className={`pointer-events-none isolate select-none ${className}`}
    >
      {prompt === '' ? (
        <span className="invisible">{placeholder}</span>
      ) : (
        marked(prompt, referenceCount)
      )}
      {/* An empty last line is as high as any other. */}
      <br />
    </div>
  );
}

const present = 'mention [--tone:var(--accent)]';
const gone = 'mention [--tone:var(--warn)]';

function marked(prompt: string, referenceCount: number): ReactNode[] {
  let at = 0;
  const parts = findMentions(prompt).flatMap((mention) => {
    const { start, end } = mention;
    const before = prompt.slice(at, start);
    at = end;
    return [
      before,
      <span key={start} className={isGone(mention, referenceCount) ? gone : present}>
        {prompt.slice(start, end)}
      </span>,
    ];
  });
  return [...parts, prompt.slice(at)];
}
