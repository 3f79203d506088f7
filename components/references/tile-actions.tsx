import { ArrowDown, ArrowUp, PencilLine, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { TileDialog } from '#components/references/tile-dialogs';
import { TileMenu } from '#components/references/tile-menu';
import { Button } from '#components/ui/button';
import { moveTile } from '#lib/compose/tray-arrange';
import type { Work } from '#lib/references/work-store';
import { removeWithUndo } from './remove-with-undo.ts';
import { theTray } from './the-tray.ts';

interface TileActionsProps {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly count: number;
  readonly work: Work;
  onOpen(dialog: TileDialog): void;
}

/** What can be done with a reference: it shows when it is pointed at or has the focus. */
export function TileActions({ id, name, at, count, work, onOpen }: TileActionsProps) {
  const move = (to: number, button: HTMLElement) => {
    // A list that is put in order moves what is in it, and the focus would be lost.
    flushSync(() => moveTile(theTray, id, to));
    button.focus();
  };
  const canAnnotate = work.phase === 'ready';
  return (
    <div className="flex max-md:basis-full max-md:justify-end md:absolute md:top-1 md:right-0 md:h-12 md:items-center md:rounded-r-md md:bg-linear-to-r md:from-transparent md:to-[1.5rem] md:to-hover md:pr-1 md:pl-7 md:opacity-0 md:transition-opacity md:duration-100 md:group-focus-within:opacity-100 md:group-hover:opacity-100 md:pointer-coarse:static md:pointer-coarse:bg-none md:pointer-coarse:opacity-100">
      <Action
        label="Move earlier"
        isOff={at === 0}
        onPress={(button) => move(at - 1, button)}
        icon={<ArrowUp size={15} aria-hidden="true" />}
      />
      <Action
        label="Move later"
        isOff={at === count - 1}
        onPress={(button) => move(at + 1, button)}
        icon={<ArrowDown size={15} aria-hidden="true" />}
      />
      <Action
        label="Annotate"
        hint={canAnnotate ? 'Annotate' : 'Annotate: possible once it is ready'}
        isOff={!canAnnotate}
        onPress={() => onOpen({ kind: 'annotate', id })}
        icon={<PencilLine size={15} aria-hidden="true" />}
      />
      <Action
        label="Remove"
        onPress={(button) => removeWithUndo(id, button)}
        icon={<Trash2 size={15} aria-hidden="true" />}
      />
      <TileMenu id={id} name={name} number={at + 1} work={work} onOpen={onOpen} />
    </div>
  );
}

interface ActionProps {
  readonly label: string;
  readonly hint?: string;
  readonly icon: ReactNode;
  readonly isOff?: boolean;
  onPress(button: HTMLElement): void;
}

/** One that cannot be used just now can be focused all the same, so that the focus is never lost. */
function Action({ label, hint = label, icon, isOff = false, onPress }: ActionProps) {
  return (
    <Button
      look="plain"
      size="icon"
      aria-label={label}
      title={hint}
      aria-disabled={isOff || undefined}
      className="aria-disabled:opacity-40 aria-disabled:hover:bg-transparent aria-disabled:hover:text-text-2"
      onClick={({ currentTarget }) => !isOff && onPress(currentTarget)}
    >
      {icon}
    </Button>
  );
}
