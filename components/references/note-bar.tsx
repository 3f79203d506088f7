import { type FormEvent, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react';
import { Button } from '#components/ui/button';
import { drawingLimits } from '#lib/references/drawing';

interface NoteBarProps {
  /** For going to its field. */
  readonly ref: Ref<{ focus(): void }>;
  readonly text: string;
  /** Out of the way of the note, which is in the other half of the picture. */
  readonly edge: 'top' | 'bottom';
  /** A new note is typed at once. */
  readonly isNew: boolean;
  onType(text: string): void;
  /** By Enter, the button, or going elsewhere. */
  onFinish(): void;
  /** Back to the picture. */
  onLeave(): void;
}

/** Where a note is typed, in a real field; the picture shows it as it will be. */
export function NoteBar(props: NoteBarProps) {
  const { ref, text, edge, isNew, onType, onFinish, onLeave } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => {
      field.current?.focus();
      field.current?.select();
    },
  }));
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);
  const finish = (event: FormEvent) => {
    event.preventDefault();
    onFinish();
    onLeave();
  };
  return (
    <form
      onSubmit={finish}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onFinish();
      }}
      className={`${edge === 'top' ? 'top-2' : 'bottom-2'} absolute inset-x-2 mx-auto flex max-w-md items-center gap-2 rounded-md border border-line-strong bg-raised p-1.5 pl-3 field-focus`}
    >
      <label htmlFor={id} className="text-text-3 text-xs">
        Note
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        autoComplete="off"
        enterKeyHint="done"
        maxLength={drawingLimits.textLength}
        value={text}
        onChange={(event) => onType(event.target.value)}
        className="h-11 min-w-0 flex-1 bg-transparent outline-none md:h-8"
      />
      <Button type="submit">Done</Button>
    </form>
  );
}
