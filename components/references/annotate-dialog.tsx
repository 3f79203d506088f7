'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { AnnotateFooter } from '#components/references/annotate-footer';
import { AnnotateToolbar } from '#components/references/annotate-toolbar';
import { DrawingSurface } from '#components/references/drawing-surface';
import { NoteBar } from '#components/references/note-bar';
import { PhraseBar } from '#components/references/phrase-bar';
import { Advice } from '#components/ui/advice';
import { Dialog } from '#components/ui/dialog';
import type { Drawing } from '#lib/references/drawing';
import { isChanged } from '#lib/references/drawing-edit';
import { drawingPhrase } from '#lib/references/drawing-phrase';
import { useAnnotateKeys } from './use-annotate-keys.ts';
import { useBoard } from './use-board.ts';
import { usePen } from './use-pen.ts';

interface AnnotateDialogProps {
  /** Of the file. */
  readonly name: string;
  /** The reference without any drawing, upright. */
  readonly picture: Blob;
  /** Its pixels. */
  readonly width: number;
  readonly height: number;
  /** What is drawn on it already, to be changed. */
  readonly drawing: Drawing | null;
  /** A drawing without marks means that there is to be none. */
  onUse(drawing: Drawing): void;
  onAddPhrase(phrase: string): void;
  onClose(): void;
}

/** Instructions drawn on a copy of a reference. */
export function AnnotateDialog(props: AnnotateDialogProps) {
  const { name, picture, width, height, drawing, onUse, onAddPhrase, onClose } = props;
  const board = useBoard(drawing);
  const pen = usePen(board);
  const [isAsking, setAsking] = useState(false);
  const surface = useRef<HTMLDivElement>(null);
  const noteBar = useRef<{ focus(): void }>(null);
  const help = useId();
  const { edit, selected } = board;
  const { marks, notice } = edit;
  const note = pen.note ?? (selected?.shape === 'text' ? selected : null);
  const isWorthAsking = isChanged(marks, drawing) || pen.note !== null;
  useAnnotateKeys(board, pen);

  // "Keep drawing" by another way: whoever goes on has answered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks are what is watched.
  useEffect(() => setAsking(false), [marks]);

  // What had the focus may be gone, as a mark that was undone is.
  useEffect(() => {
    if (notice && document.activeElement === document.body) surface.current?.focus();
  }, [notice]);

  const leave = () => {
    if (isAsking) setAsking(false);
    else if (isWorthAsking) setAsking(true);
    else onClose();
  };

  const use = () => {
    pen.finishNote();
    const drawn = board.currentMarks();
    // A note without a word is nothing to be used.
    if (drawn.length > 0 || drawing) onUse({ version: 1, marks: drawn });
  };

  return (
    <Dialog
      title={`Annotate ${name}`}
      description="You draw on a copy. The original stays as it is."
      size="full"
      onClose={leave}
      footer={
        <AnnotateFooter
          help={help}
          isAsking={isAsking}
          canUse={marks.length > 0 || drawing !== null || pen.note !== null}
          onCancel={leave}
          onUse={use}
          onKeep={() => setAsking(false)}
          onThrowAway={onClose}
        />
      }
    >
      <div className="flex h-full min-h-96 flex-col gap-2 md:gap-3">
        <div className="max-md:order-last">
          <AnnotateToolbar board={board} />
        </div>
        <div className="relative min-h-0 flex-1">
          <div className="@container-size grid size-full place-items-center overflow-visible">
            <DrawingSurface
              surface={surface}
              picture={picture}
              size={{ width, height }}
              board={board}
              pen={pen}
              describedBy={help}
              onOpenNote={() => noteBar.current?.focus()}
            />
          </div>
          {note && (
            <NoteBar
              key={note.id}
              ref={noteBar}
              text={note.text}
              edge={note.at.y > 0.5 ? 'top' : 'bottom'}
              isNew={note.text === ''}
              onType={(text) => pen.writeNote({ ...note, text })}
              onFinish={pen.finishNote}
              onLeave={() => surface.current?.focus()}
            />
          )}
        </div>
        <Advice
          id={`${help}-problem`}
          tone="warn"
          message={notice?.isProblem ? notice.words : null}
        />
        <PhraseBar
          phrase={drawingPhrase({ version: 1, marks })}
          onAdd={onAddPhrase}
          onSay={edit.announce}
        />
        <p role="status" className="sr-only">
          {notice && !notice.isProblem && `${notice.words}${notice.number % 2 ? '' : '\u00a0'}`}
        </p>
      </div>
    </Dialog>
  );
}
