'use client';

import { useState } from 'react';
import { AccessLineField } from '#components/gallery/collections/access-line-field';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import type { Access, AccessLine, AccessList } from '#lib/gallery/sharing/access';
import { useAccessList } from './use-access-list.ts';

interface Line extends Omit<AccessLine, 'id'> {
  /** Null for everyone. */
  readonly id: string | null;
}

function linesOf({ everyone, people }: AccessList): Line[] {
  return [{ id: null, name: 'Everyone in the studio', email: null, access: everyone }, ...people];
}

interface ShareInsideDialogProps {
  readonly id: string;
  readonly name: string;
  onClose(): void;
}

/** Who of the studio sees a collection; each choice holds at once. */
export function ShareInsideDialog({ id, name, onClose }: ShareInsideDialogProps) {
  const { list, problem, choose, load } = useAccessList(id);
  const [isBusy, setBusy] = useState(false);
  const [ending, setEnding] = useState<Line | null>(null);
  const change = async (line: Line, access: Access | null) => {
    if (isBusy) return;
    // What they have put in goes with their access, and does not come back with it.
    if (access === null && line.access === 'contribute' && ending?.id !== line.id) {
      return setEnding(line);
    }
    setEnding(null);
    setBusy(true);
    await choose(line.id, access);
    setBusy(false);
  };
  return (
    <Dialog
      title={`Share “${name}” inside the studio`}
      description="With all that lies in it. Nobody changes or deletes another’s images, and notes, ratings and references stay with you."
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="grid gap-3">
        {list?.above && (
          <p className="text-pretty text-text-2 text-xs">
            {`It lies in “${list.above}”: whoever sees that collection sees this one, too.`}
          </p>
        )}
        {list && (
          <ul aria-label="Who sees it" className="grid">
            {linesOf(list).map((line) => (
              <AccessLineField
                key={line.id ?? 'everyone'}
                name={line.name}
                detail={line.email}
                access={line.access}
                onChoose={(access) => void change(line, access)}
              />
            ))}
          </ul>
        )}
        {list?.people.length === 0 && (
          <p className="text-text-3 text-xs">There is nobody else in the studio yet.</p>
        )}
        <p role="status" className="text-text-3 text-xs empty:hidden">
          {!list && !problem ? 'Loading' : ''}
        </p>
        <Advice
          id="sharing-end"
          tone="warn"
          message={
            ending && `The images that ${ending.name} put into it are taken out, and stay theirs.`
          }
        >
          <span className="flex gap-2">
            <Button size="small" onClick={() => setEnding(null)}>
              Keep
            </Button>
            <Button size="small" onClick={() => ending && void change(ending, null)}>
              Stop sharing
            </Button>
          </span>
        </Advice>
        <Advice id="sharing-problem" tone="warn" message={problem} />
        {!list && problem && (
          <Button className="justify-self-start" onClick={() => void load()}>
            Try again
          </Button>
        )}
      </div>
    </Dialog>
  );
}
