import { useEffect, useId, useRef } from 'react';
import { Button } from '#components/ui/button';

interface AnnotateFooterProps {
  /** The id of the words that tell how to draw by keyboard. */
  readonly help: string;
  /** Closing would lose something, and was asked for. */
  readonly isAsking: boolean;
  readonly canUse: boolean;
  onCancel(): void;
  onUse(): void;
  onKeep(): void;
  onThrowAway(): void;
}

/** The two ways out; the one that would lose something asks first. */
export function AnnotateFooter(props: AnnotateFooterProps) {
  const question = useId();
  const keep = useRef<HTMLButtonElement>(null);
  const { isAsking } = props;
  useEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <>
        <p
          id={props.help}
          className="mr-auto min-w-0 flex-1 text-pretty text-text-3 text-xs max-md:sr-only"
        >
          By keyboard: arrow keys aim, with Shift farther, Enter begins and ends. Tab goes through
          the marks, arrow keys move one, Delete deletes it.
        </p>
        <Button look="plain" onClick={props.onCancel}>
          Cancel
        </Button>
        <Button
          look="primary"
          className="disabled:opacity-50"
          disabled={!props.canUse}
          onClick={props.onUse}
        >
          Use drawing
        </Button>
      </>
    );
  }
  return (
    <>
      <p id={question} className="min-w-0 flex-1 text-pretty">
        Throw away the changes?
      </p>
      <Button look="plain" className="text-bad!" onClick={props.onThrowAway}>
        Throw away
      </Button>
      <Button ref={keep} aria-describedby={question} onClick={props.onKeep}>
        Keep drawing
      </Button>
    </>
  );
}
